import { defineAnswers } from '../answer';
import { asFields, asNumber, asText, type Fields } from '../read';
import { comparable, compare, createCondition } from './autengo/conditions';
import { makes } from './autengo/models';
import { texts, translate } from './autengo/texts';
import { createVehicles, type Vehicle } from './autengo/vehicles';

/** What the free text is searched in: the documents name the first three, "and much more". */
const searched = [
  'makeName',
  'modelName',
  'modelVersion',
  'description',
  'internalId',
  'sellingId',
  'vin',
  'manufacturerColorName',
];

/** The stock of German car dealers, as Autengo answers it. */
export const autengoAnswers = defineAnswers({
  createData: createVehicles,
  answers: {
    'vehicle.list': ({ data, query, language }) => {
      const meets = createCondition(query.and, query.or);
      const words = (asText(query.search) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const found = data.filter((vehicle) => {
        const text = () =>
          searched
            .map((name) => asText(vehicle.row[name]) ?? '')
            .join(' ')
            .toLowerCase();
        return words.every((word) => text().includes(word)) && meets((column) => valueOf(vehicle, column));
      });
      return ordered(found, asFields(query.order)).map(({ row }) => translated(row, language));
    },
    'vehicle.get': ({ data, path, language }) => {
      const found = data.find(({ sellingId }) => sellingId === asText(path.sellingId));
      return found && translated(found.row, language);
    },
    makes: () => makes.map(({ makeId, makeName }) => ({ makeId, makeName })),
    models: ({ path }) =>
      makes
        .filter(({ makeId }) => makeId === asNumber(path.makeId))
        .flatMap(({ models }) => models.map(({ modelId, modelName }) => ({ modelId, modelName }))),
  },
  envelope: ({ operationId, start, size }) =>
    operationId === 'vehicle.list' ? { total: 0, limit: size, offset: start } : { total: 0 },
});

const valueOf = ({ row, columns }: Vehicle, column: string): unknown => columns[column] ?? row[column];

/** Newest first unless asked otherwise; equal ones stay in the order of their ids, so pages do not overlap. */
function ordered(vehicles: readonly Vehicle[], order: Fields): readonly Vehicle[] {
  const field = asText(order.field) ?? 'created';
  const sign = asText(order.dir) === 'asc' ? 1 : -1;
  return vehicles.toSorted(
    (one, other) =>
      sign * compare(comparable(valueOf(one, field)), comparable(valueOf(other, field))) ||
      compare(one.sellingId, other.sellingId),
  );
}

const translated = (row: Fields, language: string | undefined): Fields => ({
  ...row,
  ...Object.fromEntries(Object.keys(texts).map((field) => [field, translate(field, row[field], language)])),
});
