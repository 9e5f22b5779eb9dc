import { defineAnswers } from '../answer';
import { hour, spaced } from '../dates';
import { asFields, asNumber, type Fields } from '../read';
import { messagesByField, type Issue, type Refusal, type RefusalAnswer } from '../refusal';
import { createCustomers } from './auvo/customers';
import { customerFilter, taskFilter, userFilter } from './auvo/filters';
import { listEnvelope, ordered, selected } from './auvo/lists';
import { createTasks } from './auvo/tasks';
import { createUsers } from './auvo/users';

/** The document's example: `expiration` is 30 minutes after `created`. */
const tokenSeconds = 30 * 60;

/** A Brazilian service company around Goiânia, as Auvo answers it. */
export const auvoAnswers = defineAnswers({
  createData: () => {
    const users = createUsers();
    const customers = createCustomers(users);
    return { users, customers, tasks: createTasks(users, customers) };
  },
  answers: {
    login: ({ body, issueToken }) => {
      const { apiKey, apiToken } = asFields(body);
      const names = ['paulo@auvo.example', 'paulo@auvo.example'];
      // The example's payload carries the key pair, so the token is as secret as the pair.
      const claims = { unique_name: names, apiKey, apiToken, iss: 'Auvo_Api_Publica', aud: 'Usuario_Api' };
      const { token, issuedAt, expiresAt } = issueToken(tokenSeconds, claims);
      const local = (at: number) => spaced(at - 3 * hour); // Brasília; the stamps do not say so
      const stamps = { created: local(issuedAt), expiration: local(expiresAt) };
      return { authenticated: true, ...stamps, accessToken: token, message: 'OK' };
    },
    'users.list': ({ data, query }) => list(data.users.filter(userFilter(query)), query),
    'tasks.list': ({ data, query }) => list(data.tasks.filter(taskFilter(query)), query),
    'tasks.get': ({ data, path }) => {
      const row = data.tasks.find(({ taskId }) => taskId === asNumber(path.id))?.row;
      // The single task writes these three as text, the list as numbers.
      const asDigits = (name: string) => ({ [name]: String(row?.[name]) });
      return (
        row && { ...row, ...asDigits('priority'), ...asDigits('checkinType'), ...asDigits('taskStatus') }
      );
    },
    'customers.list': ({ data, query }) => list(data.customers.filter(customerFilter(query)), query),
    'customers.get': ({ data, path }) => data.customers.find(({ id }) => id === asNumber(path.id))?.row,
  },
  required: { 'users.list': ['paramFilter'] },
  envelope: listEnvelope,
  refusal,
});

const list = (found: readonly { readonly row: Fields }[], query: Fields) =>
  selected(
    ordered(
      found.map(({ row }) => row),
      query,
    ),
    query,
  );

/** The two documented bodies of a 400, an empty 404 for a login, a plain sentence for any other. */
function refusal({ reason, status, message, issues }: Refusal, operationId = ''): RefusalAnswer {
  const [first] = issues;
  if (reason === 'credentials') return { status: 404, text: '', type: 'application/json' };
  if (reason === 'notFound')
    return { status: 404, text: 'The resource with the specified id does not exist.' };
  if (reason === 'input' && first && !first.field.startsWith('paramFilter')) {
    return { status: 400, json: messagesByField(issues.map(notValid)) };
  }
  if (reason === 'input' && first) return { status: 400, json: problem(filterMessage(first, operationId)) };
  return { status, json: problem(message) };
}

const problem = (message: string): Fields => ({ message, target: null, errorCode: 0, errors: null });

const notValid = (issue: Issue): Issue => ({
  ...issue,
  message: `The value '${issue.value === '' ? '""' : issue.value}' is not valid.`,
});

/** The example's sentence for users; the other lists have theirs in the same words. */
function filterMessage({ field, value, message }: Issue, operationId: string): string {
  if (value !== '') return `The ${field} is not valid: ${message}`;
  const names: Readonly<Record<string, string>> = {
    'users.list': 'User',
    'tasks.list': 'Task',
    'customers.list': 'Customer',
  };
  return `The paramFilter is required as Param${names[operationId] ?? ''}Filter string json.`;
}
