import { day, hour, minute } from '../../dates';
import { createRandom } from '../../random';
import type { Customer } from './customers';
import type { Task } from './task';
import { createTask } from './taskRow';
import type { User } from './users';
import { taskTypes } from './work';

const taskCount = 1_200;
const deletedCount = 60;
const firstDay = Date.UTC(2026, 0, 1);

/** The tasks of the year 2026, ids in the order of their dates; 23 is the one of the document's examples. */
export const createTasks = (users: readonly User[], customers: readonly Customer[]): Task[] =>
  tasksOfTheYear(16_180, 1, taskCount, users, customers);

/** Tasks of the same year that somebody deleted; no ticket knows them any more. */
export const createDeletedTasks = (users: readonly User[], customers: readonly Customer[]): Task[] =>
  tasksOfTheYear(14_142, taskCount + 1, deletedCount, users, customers).map((task) => ({
    ...task,
    row: { ...task.row, ticketId: 0, ticketTitle: '' },
  }));

function tasksOfTheYear(
  seed: number,
  firstId: number,
  count: number,
  users: readonly User[],
  customers: readonly Customer[],
): Task[] {
  const random = createRandom(seed);
  const workers = users.filter(({ type }) => type === 1);
  const openers = users.filter(({ type }) => type > 1);
  const active = customers.filter(({ active: still }) => still);
  const byId = new Map(users.map((user) => [user.userId, user]));
  const step = (365 * day) / count;
  return Array.from({ length: count }, (_, index) => {
    const taskId = firstId + index;
    const documented = taskId === 23;
    const midnight = firstDay + Math.floor((index * step) / day) * day;
    // Ids follow the dates, so the hour follows the place within the day.
    const inDay = (index * step) % day;
    const at = midnight + 8 * hour + Math.round(((inDay / day) * 600) / 15) * 15 * minute;
    const known = documented ? byId.get(123) : undefined;
    const named = documented ? customers.find(({ id }) => id === 456) : undefined;
    const customer = named ?? random.pick(active);
    const type = documented ? taskTypes[0] : undefined;
    return createTask(random, taskId, at, {
      from: known ?? random.pick(openers),
      to: known ?? random.pick(workers),
      customer,
      type: type ?? random.weighted(taskTypes.map((each) => [each.weight, each])),
    });
  });
}
