import customerGroupsList from './customerGroups.list.json';
import customersAttachments from './customers.attachments.json';
import customersCreate from './customers.create.json';
import customersGet from './customers.get.json';
import customersList from './customers.list.json';
import customersPatch from './customers.patch.json';
import customersUpsert from './customers.upsert.json';
import equipmentCategoriesGet from './equipmentCategories.get.json';
import equipmentCategoriesList from './equipmentCategories.list.json';
import equipmentsAttachments from './equipments.attachments.json';
import equipmentsGet from './equipments.get.json';
import equipmentsList from './equipments.list.json';
import expenseTypesGet from './expenseTypes.get.json';
import expenseTypesList from './expenseTypes.list.json';
import expensesGet from './expenses.get.json';
import expensesList from './expenses.list.json';
import keywordsGet from './keywords.get.json';
import keywordsList from './keywords.list.json';
import login from './login.json';
import loginGet from './login.get.json';
import productCategoriesGet from './productCategories.get.json';
import productCategoriesList from './productCategories.list.json';
import productsGet from './products.get.json';
import productsList from './products.list.json';
import questionnairesGet from './questionnaires.get.json';
import questionnairesList from './questionnaires.list.json';
import quotationsGet from './quotations.get.json';
import quotationsList from './quotations.list.json';
import segmentsGet from './segments.get.json';
import segmentsList from './segments.list.json';
import servicesGet from './services.get.json';
import servicesList from './services.list.json';
import taskTypesGet from './taskTypes.get.json';
import taskTypesList from './taskTypes.list.json';
import taskTypesPatch from './taskTypes.patch.json';
import tasksAdditionalCosts from './tasks.additionalCosts.json';
import tasksAttachments from './tasks.attachments.json';
import tasksCreate from './tasks.create.json';
import tasksGet from './tasks.get.json';
import tasksList from './tasks.list.json';
import tasksListDeleted from './tasks.listDeleted.json';
import tasksPatch from './tasks.patch.json';
import tasksProducts from './tasks.products.json';
import tasksServices from './tasks.services.json';
import tasksUpsert from './tasks.upsert.json';
import teamsGet from './teams.get.json';
import teamsList from './teams.list.json';
import teamsUsers from './teams.users.json';
import ticketsGet from './tickets.get.json';
import ticketsList from './tickets.list.json';
import usersCreate from './users.create.json';
import usersGet from './users.get.json';
import usersList from './users.list.json';
import webhooksGet from './webhooks.get.json';
import webhooksList from './webhooks.list.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'customerGroups.list': customerGroupsList,
  'customers.attachments': customersAttachments,
  'customers.create': customersCreate,
  'customers.get': customersGet,
  'customers.list': customersList,
  'customers.patch': customersPatch,
  'customers.upsert': customersUpsert,
  'equipmentCategories.get': equipmentCategoriesGet,
  'equipmentCategories.list': equipmentCategoriesList,
  'equipments.attachments': equipmentsAttachments,
  'equipments.get': equipmentsGet,
  'equipments.list': equipmentsList,
  'expenseTypes.get': expenseTypesGet,
  'expenseTypes.list': expenseTypesList,
  'expenses.get': expensesGet,
  'expenses.list': expensesList,
  'keywords.get': keywordsGet,
  'keywords.list': keywordsList,
  login,
  'login.get': loginGet,
  'productCategories.get': productCategoriesGet,
  'productCategories.list': productCategoriesList,
  'products.get': productsGet,
  'products.list': productsList,
  'questionnaires.get': questionnairesGet,
  'questionnaires.list': questionnairesList,
  'quotations.get': quotationsGet,
  'quotations.list': quotationsList,
  'segments.get': segmentsGet,
  'segments.list': segmentsList,
  'services.get': servicesGet,
  'services.list': servicesList,
  'taskTypes.get': taskTypesGet,
  'taskTypes.list': taskTypesList,
  'taskTypes.patch': taskTypesPatch,
  'tasks.additionalCosts': tasksAdditionalCosts,
  'tasks.attachments': tasksAttachments,
  'tasks.create': tasksCreate,
  'tasks.get': tasksGet,
  'tasks.list': tasksList,
  'tasks.listDeleted': tasksListDeleted,
  'tasks.patch': tasksPatch,
  'tasks.products': tasksProducts,
  'tasks.services': tasksServices,
  'tasks.upsert': tasksUpsert,
  'teams.get': teamsGet,
  'teams.list': teamsList,
  'teams.users': teamsUsers,
  'tickets.get': ticketsGet,
  'tickets.list': ticketsList,
  'users.create': usersCreate,
  'users.get': usersGet,
  'users.list': usersList,
  'webhooks.get': webhooksGet,
  'webhooks.list': webhooksList,
};
