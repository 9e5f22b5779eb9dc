import { asFields } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of product categories answer. */
export const productCategoriesAnswers: GroupAnswers = {
  'productCategories.get': ({ data, path }) => rowOf(data.productCategories, path.id),
  'productCategories.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.productCategories.filter(
      ({ id, row }) =>
        equals(filter.id, id) &&
        contains(filter.description, row.description) &&
        equals(filter.externalId, row.externalId),
    );
    return listed(found, query);
  },
};
