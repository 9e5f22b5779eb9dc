/**
 * Ids that one group's rows carry of another's, so that the groups can be made apart and still agree.
 * Task types, products, services, keywords and their ids are in `work.ts`.
 */

/** Teams are 1 to 24: `teamId` of users and tasks. */
export const teamCount = 24;
/** Customers are in groups 1 to 8; there are more groups than these. */
export const customerGroupCount = 8;
/** The segment of households; businesses are in 1 to 9, and there are segments beyond. */
export const householdSegment = 10;

/** Each task type has one questionnaire. */
export const questionnaireIdOf = (taskTypeId: number): number => taskTypeId * 7;
/** The id of a question of a task type's questionnaire, counted from 0. */
export const questionIdOf = (taskTypeId: number, index: number): number => taskTypeId * 100 + index;
/** Each customer has at least this one piece of equipment. */
export const equipmentIdOf = (customerId: number): number => 109_000 + customerId;
/** A task whose row carries a `ticketId` other than 0 came from this ticket. */
export const ticketIdOf = (taskId: number): number => 500 + taskId;
