import { asFields, asNumber, type Fields } from '../../read';
import { nextId, patched, renamed, replaced, stamp } from './changes';
import type { AuvoData } from './data';
import { taskFilter } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';
import type { Task } from './task';
import { blankTask } from './taskBlank';
import { changedTask, fieldsAt } from './taskChanges';
import { chargedTask } from './taskCharges';
import { withFiles } from './taskFiles';

/** What the operations of tasks answer: each shows the fields that its own example shows. */
export const tasksAnswers: GroupAnswers = {
  'tasks.list': ({ data, query }) => listed(data.tasks.filter(taskFilter(query)), query),
  'tasks.listDeleted': ({ data, query }) => listed(data.deletedTasks.filter(taskFilter(query)), query),
  'tasks.get': ({ data, path }) => {
    const row = taskOf(data, path.id)?.row;
    // The single task writes these three as text, the list as numbers.
    const asDigits = (name: string) => ({ [name]: String(row?.[name]) });
    return row && { ...row, ...asDigits('priority'), ...asDigits('checkinType'), ...asDigits('taskStatus') };
  },
  'tasks.create': ({ data, body, clock }) =>
    without(created(data, asFields(body), stamp(clock)).row, unwritten),
  'tasks.upsert': ({ data, body, clock }) => {
    const sent = asFields(body);
    const known = taskOf(data, sent.id);
    const at = stamp(clock);
    const task = known
      ? replaced(data.tasks, known, written(data, known, sent, at))
      : created(data, sent, at);
    return { ...without(task.row, unwritten), products: productsWithExternalId(data, task) };
  },
  'tasks.patch': ({ data, path, body, clock }) => {
    const task = taskOf(data, path.id);
    if (!task) return undefined;
    const sent = patched(body, { TeamId: 'teamId' });
    const row = replaced(data.tasks, task, changedTask(data, task, sent, stamp(clock))).row;
    return without(row, [...unwritten, ...charges]);
  },
  'tasks.products': (context) => charged(context),
  'tasks.services': (context) => charged(context),
  'tasks.additionalCosts': (context) => charged(context),
  'tasks.attachments': ({ data, path, body, clock }) => {
    const task = taskOf(data, path.id);
    if (!task) return undefined;
    const changed = changedTask(data, withFiles(data, task, asFields(body)), {}, stamp(clock));
    const { row } = replaced(data.tasks, task, changed);
    return without(row, [...unwritten, ...charges, 'financialCategory']);
  },
};

/** What the answers of creation, upsert, patch and attachments do not show. */
const unwritten = [
  'userFromName',
  'userToName',
  'taskTypeDescription',
  'keyWordsDescriptions',
  'equipmentsId',
  'sendSatisfactionSurvey',
  'duration',
  'durationDecimal',
  'displacementStart',
  'estimatedDuration',
];
const charges = ['products', 'services', 'additionalCosts', 'summary'];

const without = (row: Fields, names: readonly string[]): Fields =>
  renamed(row, Object.fromEntries(names.map((name) => [name, undefined])));

const taskOf = (data: AuvoData, wanted: unknown) =>
  data.tasks.find(({ taskId }) => taskId === asNumber(wanted));

/** Nothing is kept of a write that is refused: it throws before the data change. */
const written = (data: AuvoData, task: Task, sent: Fields, at: string): Task =>
  chargedTask(data, withFiles(data, changedTask(data, task, sent, at), sent), sent, at);

function created(data: AuvoData, sent: Fields, at: string): Task {
  const taskId = nextId([...data.tasks, ...data.deletedTasks].map((task) => task.taskId));
  const task = written(data, blankTask(taskId, at), sent, at);
  data.tasks.push(task);
  return task;
}

const charged: GroupAnswers[string] = ({ data, path, body, clock }) => {
  const task = taskOf(data, path.id);
  if (!task) return undefined;
  const at = stamp(clock);
  const changed = chargedTask(data, changedTask(data, task, {}, at), asFields(body), at);
  const { row } = replaced(data.tasks, task, changed);
  return without(row, ['estimatedDuration', 'financialCategory']);
};

const productsWithExternalId = (data: AuvoData, { row }: Task): readonly Fields[] =>
  fieldsAt(row, 'products').map(({ productId, ...line }) => {
    const product = data.products.find((each) => each.row.productId === productId);
    return { productId, externalId: product?.row.externalId ?? '', ...line };
  });
