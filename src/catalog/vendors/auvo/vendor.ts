import { defineVendor } from '../../vendor';
import { getCustomer, listCustomers } from './customers';
import { login } from './login';
import { getTask, listTasks } from './tasks';
import { listUsers } from './users';

export const auvo = defineVendor({
  id: 'auvo',
  title: 'Auvo',
  description: 'Field service management: users, tasks and customers of field teams.',
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
  rateLimit: { per: 'API key', windows: [], pauseSeconds: 60 },
  // Lines 155 and 569.
  errors: [{ style: 'fieldMessages' }, { style: 'message', at: ['message'] }, { style: 'text' }],
  proofs: [{ operation: 'users.list', input: { query: { pageSize: 1 } }, alsoValid: [] }],
  groups: [
    { id: 'login', title: 'Login', operations: [login] },
    { id: 'users', title: 'Users', operations: [listUsers] },
    { id: 'tasks', title: 'Tasks', operations: [listTasks, getTask] },
    { id: 'customers', title: 'Customers', operations: [listCustomers, getCustomer] },
  ],
  exampleAnswers: async () => (await import('./answers')).answers,
  notes: [
    'No rate limit is documented: requests are counted, and 429 with Retry-After is obeyed if it comes.',
    'What a missing or expired token answers is not documented; 401 is expected.',
    'A body comes in two shapes with 400, messages by field (line 155) and one message (line 569); a 404 is empty or a plain sentence.',
  ],
});
