import { asFields, asNumber } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of services answer. */
export const servicesAnswers: GroupAnswers = {
  'services.get': ({ data, path }) => {
    const row = rowOf(data.services, path.id);
    if (row === undefined) return undefined;
    // Only the list shows the description.
    const { description: _description, ...rest } = row;
    return rest;
  },
  'services.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.services.filter(
      ({ row }) =>
        contains(filter.title, row.title) &&
        contains(filter.description, row.description) &&
        equals(filter.price, asNumber(row.price)) &&
        equals(filter.active, row.active) &&
        equals(filter.fiscalServiceId, row.fiscalServiceId),
    );
    return listed(found, query);
  },
};
