import { createCategories, equipmentCategories, productCategories } from './categories';
import { createCustomers, type Customer } from './customers';
import type { Entry } from './entries';
import { createEquipments } from './equipments';
import { createExpenses } from './expenses';
import { createExpenseTypes } from './expenseTypes';
import { createProducts } from './products';
import { createQuestionnaires } from './questionnaires';
import { createQuotations } from './quotations';
import { createCustomerGroups, createKeywords, createSegments } from './registers';
import { createServices } from './services';
import type { Task } from './task';
import { createDeletedTasks, createTasks } from './tasks';
import { createTaskTypes } from './taskTypes';
import { createTeams } from './teams';
import { createTickets, type Ticket } from './tickets';
import { createUsers, type User } from './users';
import { createWebhooks } from './webhooks';

/**
 * Everything that the sandbox's Auvo knows, changed by the answers of writes. Each group has a list here,
 * named after the group. Ids agree across groups, as `ids.ts` says: what a task names is in the
 * list of the other group.
 */
export interface AuvoData {
  readonly users: User[];
  readonly tasks: Task[];
  /** No operation adds to it: none that is documented deletes a task. */
  readonly deletedTasks: Task[];
  readonly customers: Customer[];
  readonly customerGroups: Entry[];
  readonly teams: Entry[];
  readonly taskTypes: Entry[];
  readonly segments: Entry[];
  readonly questionnaires: Entry[];
  readonly keywords: Entry[];
  readonly webhooks: Entry[];
  readonly expenses: Entry[];
  readonly expenseTypes: Entry[];
  readonly equipmentCategories: Entry[];
  readonly equipments: Entry[];
  readonly productCategories: Entry[];
  readonly products: Entry[];
  readonly quotations: Entry[];
  readonly tickets: Ticket[];
  readonly services: Entry[];
}

/** Fresh data, the same on every call. */
export function createAuvoData(): AuvoData {
  const users = createUsers();
  const customers = createCustomers(users);
  const tasks = createTasks(users, customers);
  const teams = createTeams();
  const equipments = createEquipments(users, customers);
  return {
    users,
    tasks,
    deletedTasks: createDeletedTasks(users, customers),
    customers,
    customerGroups: createCustomerGroups(),
    teams,
    taskTypes: createTaskTypes(),
    segments: createSegments(),
    questionnaires: createQuestionnaires(),
    keywords: createKeywords(),
    webhooks: createWebhooks(users),
    expenses: createExpenses(users),
    expenseTypes: createExpenseTypes(users),
    equipmentCategories: createCategories(equipmentCategories),
    equipments,
    productCategories: createCategories(productCategories),
    products: createProducts(users, equipments),
    quotations: createQuotations(users, customers, tasks),
    tickets: createTickets({ users, customers, tasks, teams }),
    services: createServices(),
  };
}
