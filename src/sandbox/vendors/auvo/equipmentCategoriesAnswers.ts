import { asFields } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of equipment categories answer. */
export const equipmentCategoriesAnswers: GroupAnswers = {
  'equipmentCategories.get': ({ data, path }) => rowOf(data.equipmentCategories, path.id),
  'equipmentCategories.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.equipmentCategories.filter(
      ({ id, row }) =>
        equals(filter.id, id) &&
        contains(filter.description, row.description) &&
        equals(filter.externalId, row.externalId),
    );
    return listed(found, query);
  },
};
