import { InputRefused } from '../../answer';
import { asFields, asNumber, asText, isFields, type Fields } from '../../read';
import { idsOf, unknownIds } from './changes';
import type { AuvoData } from './data';
import { rowOf, type Entry } from './entries';
import type { Task } from './task';

/** Fields of a body that a row carries as they are sent. */
const plain = [
  'externalId',
  'taskDate',
  'latitude',
  'longitude',
  'address',
  'orientation',
  'priority',
  'checkinType',
  'sendSatisfactionSurvey',
  'financialCategory',
];

/** A task with the fields of a body set, and what the row says beside them; ids that nobody has are refused. */
export function changedTask(data: AuvoData, task: Task, sent: Fields, at: string): Task {
  refuseUnknown(data, sent);
  const customer = data.customers.find(({ id }) => id === asNumber(sent.customerId));
  const team = asNumber(sent.teamId) ?? userOf(data, sent.idUserTo)?.teamId ?? task.teamId;
  const row: Fields = {
    ...task.row,
    ...Object.fromEntries(plain.flatMap((name) => (name in sent ? [[name, sent[name]]] : []))),
    ...person(data, sent, 'idUserFrom', 'userFromName'),
    ...person(data, sent, 'idUserTo', 'userToName'),
    ...('customerId' in sent && {
      customerId: sent.customerId,
      customerExternalId: customer?.externalId ?? '',
      customerDescription: customer?.name ?? '',
    }),
    ...typeOf(data, sent),
    ...wordsOf(data, sent),
    ...('equipmentsId' in sent && { equipmentsId: idsOf(sent.equipmentsId) }),
    ...questionnairesOf(data, task, sent),
    dateLastUpdate: at,
  };
  const taskDate = asText(sent.taskDate);
  return {
    ...task,
    at: taskDate === undefined ? task.at : Date.parse(`${taskDate}Z`),
    updated: Date.parse(`${at}Z`),
    teamId: team,
    groups: customer?.groups ?? task.groups,
    row,
  };
}

function refuseUnknown(data: AuvoData, sent: Fields): void {
  const among = (entries: readonly Entry[]) => (wanted: number) => entries.some(({ id }) => id === wanted);
  const users = (wanted: number) => data.users.some(({ userId }) => userId === wanted);
  const customers = (wanted: number) => data.customers.some(({ id }) => id === wanted);
  const issues = [
    ...unknownIds('idUserFrom', sent.idUserFrom, users),
    ...unknownIds('idUserTo', sent.idUserTo, users),
    ...unknownIds('customerId', sent.customerId, customers),
    ...unknownIds('taskType', sent.taskType, among(data.taskTypes)),
    ...unknownIds('teamId', sent.teamId, among(data.teams)),
    ...unknownIds('questionnaireId', sent.questionnaireId, among(data.questionnaires)),
    ...unknownIds('keyWords', sent.keyWords, among(data.keywords)),
    ...unknownIds('equipmentsId', sent.equipmentsId, among(data.equipments)),
  ];
  if (issues.length > 0) throw new InputRefused(issues);
}

const userOf = (data: AuvoData, wanted: unknown) =>
  data.users.find(({ userId }) => userId === asNumber(wanted));

const person = (data: AuvoData, sent: Fields, id: string, name: string): Fields =>
  id in sent ? { [id]: sent[id], [name]: userOf(data, sent[id])?.name ?? '' } : {};

function typeOf(data: AuvoData, sent: Fields): Fields {
  if (!('taskType' in sent)) return {};
  const type = rowOf(data.taskTypes, sent.taskType);
  return {
    taskType: sent.taskType,
    taskTypeDescription: type?.description ?? '',
    estimatedDuration: type?.standartTime ?? '00:00:00',
  };
}

/** Rows carry the ids of keywords as text. */
function wordsOf(data: AuvoData, sent: Fields): Fields {
  if (!('keyWords' in sent)) return {};
  const ids = idsOf(sent.keyWords);
  const descriptions = ids.map((id) => rowOf(data.keywords, id)?.description ?? '');
  return { keyWords: ids.map(String), keyWordsDescriptions: descriptions };
}

/** A questionnaire that the task gets, not answered yet; one that it has already stays as it is. */
function questionnairesOf(data: AuvoData, task: Task, sent: Fields): Fields {
  const found = rowOf(data.questionnaires, sent.questionnaireId);
  const before = fieldsAt(task.row, 'questionnaires');
  const questionnaireId = asText(sent.questionnaireId);
  if (!found || before.some((each) => each.questionnaireId === questionnaireId)) return {};
  const itemId = String(task.taskId * 10 + before.length);
  const added = { itemId, questionnaireId, questionnaireDescription: found.description, answers: [] };
  return { questionnaires: [...before, added] };
}

/** The objects of a list that a row or a body carries. */
export function fieldsAt(owner: unknown, name: string): readonly Fields[] {
  const list = asFields(owner)[name];
  return Array.isArray(list) ? list.filter(isFields) : [];
}
