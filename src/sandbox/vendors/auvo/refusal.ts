import type { Fields } from '../../read';
import { messagesByField, type Issue, type Refusal, type RefusalAnswer } from '../../refusal';

/** The two documented bodies of a 400, an empty 404 for a login, a plain sentence for any other. */
export function auvoRefusal({ reason, status, message, issues }: Refusal, operationId = ''): RefusalAnswer {
  const [first] = issues;
  if (reason === 'credentials') return { status: 404, text: '', type: 'application/json' };
  if (reason === 'notFound')
    return { status: 404, text: 'The resource with the specified id does not exist.' };
  if (reason === 'input' && first && !first.field.startsWith('paramFilter')) {
    return { status: 400, json: messagesByField(issues.map((issue) => notValid(issue, operationId))) };
  }
  if (reason === 'input' && first) return { status: 400, json: problem(filterMessage(first, operationId)) };
  return { status, json: problem(message) };
}

const problem = (message: string): Fields => ({ message, target: null, errorCode: 0, errors: null });

/** The document's sentence; of a body that has no value to name, what is wrong with it. */
function notValid(issue: Issue, operationId: string): Issue {
  if (issue.place === 'body' && issue.value === '' && operationId !== 'login') return issue;
  return { ...issue, message: `The value '${issue.value === '' ? '""' : issue.value}' is not valid.` };
}

/** The example's sentence for users; the other lists have theirs in the same words. */
const filterMessage = ({ field, value, message }: Issue, operationId: string): string =>
  value === ''
    ? `The paramFilter is required as Param${recordName(operationId)}Filter string json.`
    : `The ${field} is not valid: ${message}`;

/** `taskTypes.list` as `TaskType`, `productCategories.list` as `ProductCategory`; webhooks speak of users (line 3804). */
function recordName(operationId: string): string {
  const [group = ''] = operationId.replace('webhooks', 'users').split('.');
  const one = group.replace(/ies$/, 'y').replace(/s$/, '');
  return one.charAt(0).toUpperCase() + one.slice(1);
}
