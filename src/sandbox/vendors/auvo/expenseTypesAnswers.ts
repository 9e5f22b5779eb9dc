import { asFields } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of expense types answer. */
export const expenseTypesAnswers: GroupAnswers = {
  'expenseTypes.get': ({ data, path }) => rowOf(data.expenseTypes, path.id),
  'expenseTypes.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.expenseTypes.filter(
      ({ id, row }) => equals(filter.id, id) && contains(filter.description, row.description),
    );
    return listed(found, query);
  },
};
