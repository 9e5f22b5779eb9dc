import { asFields } from '../../read';
import { rowOf } from './entries';
import { contains, equals, since, until } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of expenses answer. */
export const expensesAnswers: GroupAnswers = {
  'expenses.get': ({ data, path }) => rowOf(data.expenses, path.id),
  'expenses.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.expenses.filter(
      ({ id, row }) =>
        since(filter.startDate, row.date) &&
        until(filter.endDate, row.date) &&
        equals(filter.id, id) &&
        contains(filter.description, row.description) &&
        equals(filter.userToId, row.userToId) &&
        equals(filter.type, row.typeId),
    );
    return listed(found, query);
  },
};
