import { asFields, isFields, type Fields } from '../../read';
import { rowOf } from './entries';
import { among, contains, equals, since, until } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of quotations answer. */
export const quotationsAnswers: GroupAnswers = {
  'quotations.get': ({ data, path }) => rowOf(data.quotations, path.id),
  'quotations.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const found = data.quotations.filter(
      ({ id, row }) =>
        equals(filter.publicId, id) &&
        since(filter.requestStartDate, row.requestDate) &&
        until(filter.requestEndDate, row.requestDate) &&
        among(filter.usersId, [row.requesterUserId]) &&
        among(filter.customersId, [row.customerId]) &&
        among(filter.productsId, productsOf(row)) &&
        contains(filter.CurrentStage, asFields(row.CurrentStage).description),
    );
    return listed(found, query);
  },
};

const productsOf = ({ products }: Fields): readonly unknown[] =>
  Array.isArray(products) ? products.filter(isFields).map(({ productId }) => productId) : [];
