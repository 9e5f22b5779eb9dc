import { defineVendor } from '../../vendor';
import { attachToCustomer, patchCustomer } from './customerChanges';
import { createCustomer, putCustomer } from './customerCreates';
import { listCustomerGroups } from './customerGroups';
import { getCustomer, listCustomers } from './customers';
import { getEquipmentCategory, listEquipmentCategories } from './equipmentCategories';
import { getEquipment, listEquipments, putEquipmentAttachments } from './equipments';
import { getExpenseType, listExpenseTypes } from './expenseTypes';
import { getExpense, listExpenses } from './expenses';
import { getKeyword, listKeywords } from './keywords';
import { login, loginByGet } from './login';
import { getProductCategory, listProductCategories } from './productCategories';
import { getProduct, listProducts } from './products';
import { getQuestionnaire, listQuestionnaires } from './questionnaires';
import { getQuotation, listQuotations } from './quotations';
import { getSegment, listSegments } from './segments';
import { getService, listServices } from './services';
import { getTaskType, listTaskTypes, patchTaskType } from './taskTypes';
import {
  putTaskAttachments,
  upsertTaskAdditionalCosts,
  upsertTaskProducts,
  upsertTaskServices,
} from './taskParts';
import { getTask, listDeletedTasks, listTasks } from './tasks';
import { createTask, patchTask, upsertTask } from './taskWrites';
import { getTeam, listTeams, listTeamUsers } from './teams';
import { getTicket, listTickets } from './tickets';
import { createUser, getUser, listUsers } from './users';
import { getWebhook, listWebhooks } from './webhooks';

export const auvo = defineVendor({
  id: 'auvo',
  title: 'Auvo',
  description: 'Field service management: users, tasks and customers of field teams.',
  version: '2',
  document: 'auvo.txt',
  origin: 'https://api.auvo.com.br',
  basePath: '/v2',
  auth: {
    fields: {
      apiKey: {
        label: 'API key',
        secret: true,
        required: true,
        help: 'The apiKey of an admin user in Auvo.',
        env: 'AUVO_API_KEY',
      },
      apiToken: {
        label: 'API token',
        secret: true,
        required: true,
        help: 'The apiToken of the same admin user.',
        env: 'AUVO_API_TOKEN',
      },
    },
    headers: [{ name: 'Authorization', value: 'Bearer {token}' }],
    token: {
      grant: {
        operation: 'login',
        token: ['result', 'accessToken'],
        lifetime: { style: 'between', from: ['result', 'created'], to: ['result', 'expiration'] },
      },
      optional: false,
      env: 'AUVO_ACCESS_TOKEN',
    },
  },
  // No limit is documented, so none is invented.
  rateLimit: { per: 'API key', field: 'apiKey', windows: [], pauseSeconds: 60 },
  // Lines 155 and 569.
  errors: [{ style: 'fieldMessages' }, { style: 'message', at: ['message'] }, { style: 'text' }],
  proofs: [{ operation: 'users.list', input: { query: { pageSize: 1 } } }],
  groups: [
    { id: 'login', title: 'Login', operations: [login, loginByGet] },
    { id: 'users', title: 'Users', operations: [listUsers, getUser, createUser] },
    {
      id: 'tasks',
      title: 'Tasks',
      operations: [
        listTasks,
        listDeletedTasks,
        getTask,
        createTask,
        upsertTask,
        patchTask,
        upsertTaskProducts,
        upsertTaskServices,
        upsertTaskAdditionalCosts,
        putTaskAttachments,
      ],
    },
    {
      id: 'customers',
      title: 'Customers',
      operations: [listCustomers, getCustomer, createCustomer, putCustomer, patchCustomer, attachToCustomer],
    },
    { id: 'customerGroups', title: 'Customer groups', operations: [listCustomerGroups] },
    { id: 'teams', title: 'Teams', operations: [listTeams, getTeam, listTeamUsers] },
    { id: 'taskTypes', title: 'Task types', operations: [listTaskTypes, getTaskType, patchTaskType] },
    { id: 'segments', title: 'Segments', operations: [listSegments, getSegment] },
    {
      id: 'questionnaires',
      title: 'Questionnaires',
      operations: [listQuestionnaires, getQuestionnaire],
    },
    { id: 'keywords', title: 'Keywords', operations: [listKeywords, getKeyword] },
    { id: 'webhooks', title: 'Webhooks', operations: [listWebhooks, getWebhook] },
    { id: 'expenses', title: 'Expenses', operations: [listExpenses, getExpense] },
    { id: 'expenseTypes', title: 'Expense types', operations: [listExpenseTypes, getExpenseType] },
    {
      id: 'equipmentCategories',
      title: 'Equipment categories',
      operations: [listEquipmentCategories, getEquipmentCategory],
    },
    {
      id: 'equipments',
      title: 'Equipments',
      operations: [listEquipments, getEquipment, putEquipmentAttachments],
    },
    {
      id: 'productCategories',
      title: 'Product categories',
      operations: [listProductCategories, getProductCategory],
    },
    { id: 'products', title: 'Products', operations: [listProducts, getProduct] },
    { id: 'quotations', title: 'Quotations', operations: [listQuotations, getQuotation] },
    { id: 'tickets', title: 'Tickets', operations: [listTickets, getTicket] },
    { id: 'services', title: 'Services', operations: [listServices, getService] },
  ],
  exampleAnswers: async () => (await import('./answers')).answers,
  notes: [
    'No rate limit is documented: requests are counted, and 429 with Retry-After is obeyed if it comes.',
    'What a missing or expired token answers is not documented; 401 is expected.',
    'A body comes in two shapes with 400, messages by field (line 155) and one message (line 569); a 404 is empty or a plain sentence.',
  ],
});
