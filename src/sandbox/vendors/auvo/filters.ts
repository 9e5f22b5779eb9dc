import { asFields, asFlag, asNumber, asText, asTexts, type Fields } from '../../read';
import type { Customer } from './customers';
import type { Task } from './task';
import type { User } from './users';

/** True for users that meet `paramFilter`. Names match in part, ignoring case. */
export const userFilter = (query: Fields): ((user: User) => boolean) => {
  const filter = asFields(query.paramFilter);
  return ({ userId, name, type, row }) =>
    equals(filter.userId, userId) &&
    contains(filter.name, name) &&
    contains(filter.smartPhoneNumber, row.smartphoneNumber) &&
    equals(filter.userType, type) &&
    oneOf(filter.externalId, row.externalId);
};

/** True for customers that meet `paramFilter`. A date means "since then". */
export const customerFilter = (query: Fields): ((customer: Customer) => boolean) => {
  const filter = asFields(query.paramFilter);
  return ({ id, name, segmentId, groups, active, row }) =>
    equals(filter.id, id) &&
    contains(filter.description, name) &&
    equals(filter.segmentId, segmentId) &&
    since(filter.creationDate, row.creationDate) &&
    since(filter.dateLastUpdate, row.dateLastUpdate) &&
    includes(groups, filter.groupId) &&
    (asFlag(filter.active) ?? active) === active &&
    oneOf(filter.externalId, row.externalId);
};

/** True for tasks that meet `paramFilter`: both dates belong to the range. */
export const taskFilter = (query: Fields): ((task: Task) => boolean) => {
  const filter = asFields(query.paramFilter);
  return (task) => {
    const { row } = task;
    return (
      since(filter.startDate, row.taskDate) &&
      until(filter.endDate, row.taskDate) &&
      equals(filter.taskID, task.taskId) &&
      equals(filter.idUserTo, row.idUserTo) &&
      since(filter.dateLastUpdate, row.dateLastUpdate) &&
      equals(filter.customerId, row.customerId) &&
      equals(filter.teamId, task.teamId) &&
      equals(filter.type, row.taskType) &&
      includes(task.groups, filter.customerGroupId) &&
      hasStatus(asNumber(filter.status), task) &&
      contains(filter.orientation, row.orientation) &&
      (asText(filter.tags) === undefined ||
        asTexts(filter.tags).some((tag) => asTexts(row.keyWords).includes(tag))) &&
      equals(filter.priority, row.priority) &&
      oneOf(filter.externalId, row.externalId)
    );
  };
};

/** The documents' list: 0 unfinished, 1 by itself, 2 by hand, 3 either, 4 all, 5 with pendency, 6 started or ended. */
function hasStatus(status: number | undefined, { ended, pendency, started }: Task): boolean {
  switch (status) {
    case 0:
      return ended === 'no';
    case 1:
      return ended === 'automatically';
    case 2:
      return ended === 'byHand';
    case 3:
      return ended !== 'no';
    case 5:
      return pendency !== '';
    case 6:
      return started;
    default:
      return true;
  }
}

/** No wish, or the same written out: an id that is 23 or "23". */
export const equals = (wanted: unknown, value: unknown) =>
  asText(wanted) === undefined || asText(wanted) === asText(value);
/** No wish, or not before it. Moments are written so that text order is time order. */
export const since = (wanted: unknown, value: unknown) => (asText(wanted) ?? '') <= (asText(value) ?? '');
/** No wish, or not after it. */
export const until = (wanted: unknown, value: unknown) =>
  asText(wanted) === undefined || (asText(value) ?? '') <= (asText(wanted) ?? '');
/** No wish, or part of the text, ignoring case. */
export const contains = (wanted: unknown, value: unknown) =>
  (asText(value) ?? '').toLowerCase().includes((asText(wanted) ?? '').toLowerCase());
/** No wish, or one of the texts of a list separated by commas. */
const oneOf = (wanted: unknown, value: unknown) =>
  asText(wanted) === undefined || asTexts(wanted).includes(asText(value) ?? '');
/** No wish, or a member of the numbers. */
export const includes = (values: readonly number[], wanted: unknown) => {
  const number = asNumber(wanted);
  return number === undefined || values.includes(number);
};
/** No wish, or a list (or texts separated by commas) that names one of the values. */
export const among = (wanted: unknown, values: readonly unknown[]) => {
  const texts = asTexts(wanted);
  return texts.length === 0 || values.some((value) => texts.includes(asText(value) ?? ''));
};
