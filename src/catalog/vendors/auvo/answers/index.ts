import customersGet from './customers.get.json';
import customersList from './customers.list.json';
import login from './login.json';
import tasksGet from './tasks.get.json';
import tasksList from './tasks.list.json';
import usersList from './users.list.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'customers.get': customersGet,
  'customers.list': customersList,
  login,
  'tasks.get': tasksGet,
  'tasks.list': tasksList,
  'users.list': usersList,
};
