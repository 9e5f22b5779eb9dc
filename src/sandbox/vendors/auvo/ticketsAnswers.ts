import { asFields, asFlag, asNumber, type Fields } from '../../read';
import type { AuvoData } from './data';
import { rowOf } from './entries';
import { among, equals, includes, since, until } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of tickets answer. */
export const ticketsAnswers: GroupAnswers = {
  'tickets.get': ({ data, path }) => {
    const row = rowOf(data.tickets, path.id);
    return row && { ...row, taskIDs: tasksByTicket(data).get(asNumber(row.id) ?? 0) ?? [] };
  },
  'tickets.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const tasks = tasksByTicket(data);
    const found = data.tickets.filter(
      ({ id, origin, status, groups, row }) =>
        among(filter.ids, [id]) &&
        since(filter.startDate, row.creationDate) &&
        until(filter.endDate, row.creationDate) &&
        equals(filter.Status, status) &&
        among(filter.ResponsableUsersIds, [row.userResponsableId]) &&
        among(filter.TeamId, [row.teamId]) &&
        includes(groups, filter.CustomerGroupId) &&
        among(filter.Origems, [origin]) &&
        equals(filter.OpeningResponsableUsersId, row.userCreatorId),
    );
    return listed(
      found.map(({ id, row }) => ({ row: searched(row, tasks.get(id) ?? [], filter) })),
      query,
    );
  },
};

/** A row of the list: what was not asked to be searched for is empty, and the history of statuses is left out. */
function searched(row: Fields, taskIDs: readonly number[], filter: Fields): Fields {
  const { statusAlterations: _history, ...rest } = row;
  const ifAsked = (flag: string, value: unknown) => (asFlag(filter[flag]) === true ? value : []);
  return {
    ...rest,
    taskIDs: ifAsked('SearchTasks', taskIDs),
    customFields: ifAsked('SearchCustomFields', row.customFields),
    alterations: ifAsked('SearchModifications', row.alterations),
    interactions: ifAsked('SearchInteractions', row.interactions),
  };
}

/** Ids of the tasks that came from each ticket, as the tasks say. */
function tasksByTicket({ tasks }: AuvoData): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { taskId, row } of tasks) {
    const ticketId = asNumber(row.ticketId);
    if (ticketId) found.set(ticketId, [...(found.get(ticketId) ?? []), taskId]);
  }
  return found;
}
