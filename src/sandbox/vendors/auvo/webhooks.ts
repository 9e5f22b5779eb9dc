import { day, isoLocal, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Entry } from './entries';
import type { User } from './users';
import { noDate } from './writing';

const firstWebhook = 112;
const webhookCount = 18;
const entities = ['Task', 'Customer', 'User', 'Ticket', 'Equipment'];
const actions = ['Inclusao', 'Alteracao', 'Exclusao'];

/** Webhooks of the administrators; 123 is the one of the document's examples. Id and `active` are texts on the wire. */
export function createWebhooks(users: readonly User[]): Entry[] {
  const random = createRandom(12_345);
  const owners = users.filter(({ type }) => type === 3);
  return Array.from({ length: webhookCount }, (_, index) => {
    const id = firstWebhook + index;
    const known = id === 123;
    const created = Date.UTC(2019, 0, 1, 8) + index * 130 * day + (known ? 0 : random.whole(0, 540)) * minute;
    const deleted = known || random.chance(0.25) ? created + random.whole(1, 300) * day : undefined;
    const entity = known ? 'Task' : random.pick(entities);
    const row = {
      id: String(id),
      userId: known ? 123 : random.pick(owners).userId,
      entity,
      action: known ? 'Inclusao' : random.pick(actions),
      urlResponse: `https://hooks.auvo.example/${entity.toLowerCase()}/${String(id)}`,
      creationDate: isoLocal(created),
      deleteDate: deleted === undefined ? noDate : isoLocal(deleted),
      active: String(deleted === undefined),
    };
    return { id, row };
  });
}
