import { asFields, asFlag, asNumber, isFields, type Fields } from '../../read';
import { rowOf } from './entries';
import { contains, equals } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of products answer. */
export const productsAnswers: GroupAnswers = {
  'products.get': ({ data, path }) => {
    const row = rowOf(data.products, path.id);
    return row && withoutMovementCosts(row);
  },
  'products.list': ({ data, query }) => {
    const filter = asFields(query.paramFilter);
    const low = asFlag(filter.lowerThanMinimumStock);
    const found = data.products.filter(
      ({ id, row }) =>
        contains(filter.name, row.name) &&
        equals(filter.externalId, row.externalId) &&
        equals(filter.associatedEquipmentId, row.associatedEquipmentId) &&
        equals(filter.id, id) &&
        equals(filter.categoryId, row.categoryId) &&
        equals(filter.active, row.active) &&
        (low === undefined || low === isLow(row)),
    );
    return listed(found, query);
  },
};

const isLow = ({ totalStock, minimumStock }: Fields): boolean =>
  (asNumber(totalStock) ?? 0) < (asNumber(minimumStock) ?? 0);

/** Only the list shows what the units of a stock movement cost. */
function withoutMovementCosts(row: Fields): Fields {
  const stocks = Array.isArray(row.employeesStock) ? row.employeesStock.filter(isFields) : [];
  return {
    ...row,
    employeesStock: stocks.map((stock) => {
      const { UnitaryCost: _cost, ...lastStockMovement } = asFields(stock.lastStockMovement);
      return { ...stock, lastStockMovement };
    }),
  };
}
