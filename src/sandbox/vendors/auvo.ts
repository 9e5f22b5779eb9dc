import { defineAnswers } from '../answer';
import { customersAnswers } from './auvo/customersAnswers';
import { createAuvoData } from './auvo/data';
import { equipmentCategoriesAnswers } from './auvo/equipmentCategoriesAnswers';
import { equipmentsAnswers } from './auvo/equipmentsAnswers';
import { expenseTypesAnswers } from './auvo/expenseTypesAnswers';
import { expensesAnswers } from './auvo/expensesAnswers';
import { listEnvelope } from './auvo/lists';
import { loginAnswers } from './auvo/loginAnswers';
import { productCategoriesAnswers } from './auvo/productCategoriesAnswers';
import { productsAnswers } from './auvo/productsAnswers';
import { questionnairesAnswers } from './auvo/questionnairesAnswers';
import { quotationsAnswers } from './auvo/quotationsAnswers';
import { auvoRefusal } from './auvo/refusal';
import { registersAnswers } from './auvo/registersAnswers';
import { servicesAnswers } from './auvo/servicesAnswers';
import { tasksAnswers } from './auvo/tasksAnswers';
import { taskTypesAnswers } from './auvo/taskTypesAnswers';
import { teamsAnswers } from './auvo/teamsAnswers';
import { ticketsAnswers } from './auvo/ticketsAnswers';
import { usersAnswers } from './auvo/usersAnswers';
import { webhooksAnswers } from './auvo/webhooksAnswers';

/** A Brazilian service company around Goiânia, as Auvo answers it. */
export const auvoAnswers = defineAnswers({
  createData: createAuvoData,
  answers: {
    ...loginAnswers,
    ...usersAnswers,
    ...tasksAnswers,
    ...customersAnswers,
    ...registersAnswers,
    ...teamsAnswers,
    ...taskTypesAnswers,
    ...questionnairesAnswers,
    ...webhooksAnswers,
    ...expensesAnswers,
    ...expenseTypesAnswers,
    ...equipmentCategoriesAnswers,
    ...equipmentsAnswers,
    ...productCategoriesAnswers,
    ...productsAnswers,
    ...quotationsAnswers,
    ...ticketsAnswers,
    ...servicesAnswers,
  },
  required: { 'users.list': ['paramFilter'], 'webhooks.list': ['paramFilter'] },
  envelope: listEnvelope,
  refusal: auvoRefusal,
});
