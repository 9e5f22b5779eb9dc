import { defineAnswers, type AnswerContext } from '../answer';
import { asFields, asNumber, asText, asTexts, type Fields } from '../read';
import { comparable, compare, createCondition } from './autengo/conditions';
import {
  addContact,
  byId,
  byTecfactura,
  changeContact,
  findContact,
  removeContact,
} from './autengo/contactAnswers';
import { createContacts } from './autengo/contacts';
import { filterValues } from './autengo/filterValues';
import { makes } from './autengo/models';
import { addOpportunity } from './autengo/opportunities';
import { texts, translate } from './autengo/texts';
import { createVehicles, valueOf, type Vehicle } from './autengo/vehicles';

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

type IssueToken = AnswerContext<unknown>['issueToken'];

const tokenSeconds = 86_400; // as in the document's example

/** The stock and the contacts of German car dealers, as Autengo answers it. */
export const autengoAnswers = defineAnswers({
  createData: () => {
    const contacts = createContacts();
    return {
      vehicles: createVehicles(),
      contacts,
      nextContact: Math.max(...contacts.map(({ ID }) => asNumber(ID) ?? 0)) + 1,
      opportunities: [] as readonly Fields[],
    };
  },
  answers: {
    'vehicle.list': ({ data, query, language }) => {
      const meets = createCondition(query.and, query.or);
      const words = (asText(query.search) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const found = data.vehicles.filter((vehicle) => {
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
      const found = data.vehicles.find(({ sellingId }) => sellingId === asText(path.sellingId));
      return found && translated(found.row, language);
    },
    makes: () => makes.map(({ makeId, makeName }) => ({ makeId, makeName })),
    models: ({ path }) =>
      makes
        .filter(({ makeId }) => makeId === asNumber(path.makeId))
        .flatMap(({ models }) => models.map(({ modelId, modelName }) => ({ modelId, modelName }))),
    filterValues: ({ data, query, language }) => filterValues(data.vehicles, asTexts(query.fields), language),
    'opportunity.create': ({ data, body }) => addOpportunity(data, asFields(body)),
    'contact.create': ({ data, body }) => addContact(data, body),
    'contact.get': ({ data, path }) => findContact(data, byId(path)),
    'contact.update': ({ data, path, body }) => changeContact(data, byId(path), body),
    'contact.delete': ({ data, path }) => removeContact(data, byId(path)),
    'contact.getByTecfactura': ({ data, path }) => findContact(data, byTecfactura(path)),
    'contact.updateByTecfactura': ({ data, path, body }) => changeContact(data, byTecfactura(path), body),
    'contact.deleteByTecfactura': ({ data, path }) => removeContact(data, byTecfactura(path)),
    'auth.token': ({ body, issueToken }) => tokenAnswer(issueToken, asFields(body)),
    'auth.refresh': ({ issueToken }) => tokenAnswer(issueToken, {}),
  },
  envelope: ({ operationId, start, size }) =>
    operationId === 'vehicle.list' ? { total: 0, limit: size, offset: start } : { total: 0 },
  singleEnvelope: ({ operationId }) => {
    if (operationId === 'opportunity.create') return { status: 'success', data: {} };
    // The documented text of every answer with a contact, whatever was done to it.
    return operationId.startsWith('contact.')
      ? { status: 'success', statusText: 'Contact created successfully', data: {} }
      : {};
  },
});

const tokenAnswer = (issueToken: IssueToken, claims: Fields): Fields => ({
  token: issueToken(tokenSeconds, claims).token,
  expires_in: tokenSeconds,
  token_type: 'Bearer',
  scope: 'AutengoApiV3',
});

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
