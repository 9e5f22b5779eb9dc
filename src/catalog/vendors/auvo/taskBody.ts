import * as z from 'zod';
import { jsonPatch, localDateTime, requiredText, wholeNumber } from '../../fields';
import { opens } from '../../reference';
import { checkinType, discountType, priority } from './enums';
import { attachmentList } from './shared';

/** A number written as text, as the items' examples have them: `"44"`. */
const decimalText = () =>
  z.string().regex(/^\d+([.,]\d+)?$/, { error: 'Use a number, written as text, such as "12.50".' });

const charge = {
  Quantity: decimalText().optional().describe('The quantity in decimal format.'),
  Value: decimalText().optional().describe('The unit value in decimal format.'),
};

/** Lists of what is charged, each as its own operation has it (lines 1371, 1492 and 1606). */
export const chargeLists = {
  taskProducts: z
    .array(
      z.strictObject({
        ProductId: requiredText().describe('Id of the product, a GUID'),
        ...charge,
      }),
    )
    .describe('Products of the task'),
  taskServices: z
    .array(z.strictObject({ ServiceId: requiredText().describe('Id of the service, a GUID'), ...charge }))
    .describe('Services of the task'),
  taskAdditionalCosts: z
    .array(
      z.strictObject({
        AdditionalCostId: requiredText().describe('AdditionalCostId attribute of the Additional cost.'),
        DiscountType: discountType()
          .optional()
          .describe('A discount type can be 0 - monetary value or 1 - percentage.'),
        DiscountValue: decimalText()
          .optional()
          .describe('A value in decimal format according to the discount type specified.'),
        ...charge,
      }),
    )
    .describe('Additional costs of the task'),
};

const fields = {
  externalId: z.string().describe('External task id'),
  taskType: wholeNumber().describe('taskTypeId of the task type').meta(opens('taskTypes.get')),
  idUserFrom: wholeNumber().describe('userId of the User that is opening the task').meta(opens('users.get')),
  idUserTo: wholeNumber()
    .describe('userId of the User responsible for executing the task')
    .meta(opens('users.get')),
  teamId: wholeNumber().describe('Existing team id at Auvo').meta(opens('teams.get')),
  taskDate: localDateTime().describe('Date and time for the execution of the task; the zone is not stated.'),
  latitude: z.number().describe('Latitude of the task, in degrees'),
  longitude: z.number().describe('Longitude of the task, in degrees'),
  address: requiredText().describe('Address of the task'),
  orientation: requiredText().describe('Orientation of the task').meta({ control: 'longText' }),
  priority: priority().describe('Priority of the task. 1 - Low | 2 - Medium | 3 - High'),
  questionnaireId: wholeNumber()
    .describe('QuestionnaireId of the CheckList(Questionnaire) included in the task')
    .meta(opens('questionnaires.get')),
  customerId: wholeNumber()
    .describe('CustomerId of the Customer chosen for the task')
    .meta(opens('customers.get')),
  checkinType: checkinType().describe('Checkin type of the task type. 1 - Manual | 2 - Automatic | 3 - User'),
  keyWords: z
    .array(wholeNumber().describe('Id of the keyword').meta(opens('keywords.get')))
    .describe('Ids of the keywords'),
  sendSatisfactionSurvey: z.boolean().describe('Send satisfaction survey for the task'),
  financialCategory: z.string().describe('Name of the Financial Category.'),
};

/** The document requires the others. */
const optional = {
  externalId: true,
  taskType: true,
  idUserTo: true,
  teamId: true,
  taskDate: true,
  questionnaireId: true,
  customerId: true,
  checkinType: true,
  keyWords: true,
  sendSatisfactionSurvey: true,
  financialCategory: true,
  attachments: true,
  taskProducts: true,
  taskServices: true,
  taskAdditionalCosts: true,
  taskDiscount: true,
} as const;

const written = {
  ...fields,
  attachments: attachmentList(),
  ...chargeLists,
  taskDiscount: z
    .record(z.string(), z.unknown(), { error: 'Use an object, such as {"value": 10}.' })
    .describe('Discount on the whole task; its fields are not documented.'),
};

/** A new task (line 745). */
export const taskBody = z
  .strictObject({
    ...written,
    equipmentsId: z
      .array(wholeNumber().describe('Id of the equipment').meta(opens('equipments.get')))
      .describe('Ids of the equipments'),
  })
  .partial({ ...optional, equipmentsId: true });

/** A new task, or changes to one whose id is named (line 975). */
export const taskUpsertBody = z
  .strictObject({
    id: wholeNumber().describe('identifier of a registered task').meta(opens('tasks.get')),
    ...written,
  })
  .partial({ id: true, ...optional });

const { teamId, ...patched } = fields;

/** Changes to a task, with the paths of the table (line 1213). */
export const taskPatch = jsonPatch({ ...patched, TeamId: teamId });
