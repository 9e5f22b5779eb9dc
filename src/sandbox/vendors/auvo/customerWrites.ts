import { InputRefused, type AnswerContext } from '../../answer';
import { createRandom } from '../../random';
import { asFields, asNumber, asText, type Fields } from '../../read';
import type { Issue } from '../../refusal';
import { nextId, replaced, stamp, unknownIds } from './changes';
import { customerOf, type Customer } from './customers';
import type { AuvoData } from './data';
import { rowOf } from './entries';
import { guid } from './writing';

type Context = Pick<AnswerContext<AuvoData>, 'data' | 'clock'>;

/** What a new customer has where the body says nothing. */
const blank: Fields = {
  externalId: '',
  description: '',
  cpfCnpj: '',
  phoneNumber: [],
  email: [],
  manager: '',
  managerJobPosition: '',
  note: '',
  address: '',
  latitude: 0,
  longitude: 0,
  maximumVisitTime: 0,
  unitMaximumTime: 1,
  groupsId: [],
  managerTeamsId: [],
  managersId: [],
  segmentId: 0,
  active: true,
  adressComplement: '',
};

/** Adds a customer with the next id; `body` names its fields as the rows do. */
export function addCustomer({ data, clock }: Context, body: Fields): Fields {
  checkCustomer(data, body);
  const id = nextId(data.customers.map((customer) => customer.id));
  const now = stamp(clock);
  const { contacts, attachments, id: _, ...fields } = body;
  const stamps = { creationDate: now, dateLastUpdate: now };
  const row = {
    id,
    ...blank,
    ...stamps,
    ...fields,
    contacts: mergeContacts(data, [], contacts ?? []),
    uriAnexos: addresses(id, [], attachments),
  };
  data.customers.push(customerOf(id, row));
  return row;
}

/** Changes the fields that `body` names and leaves the others; the document does not say what becomes of them. */
export function changeCustomer({ data, clock }: Context, customer: Customer, body: Fields): Fields {
  checkCustomer(data, body);
  const { row: before, id } = customer;
  const { contacts, attachments, id: _, ...fields } = body;
  const row = {
    ...before,
    dateLastUpdate: stamp(clock),
    ...fields,
    contacts: contacts === undefined ? before.contacts : mergeContacts(data, rows(before.contacts), contacts),
    uriAnexos: addresses(id, texts(fields.uriAnexos ?? before.uriAnexos), attachments),
  };
  return replaced(data.customers, customer, customerOf(id, row)).row;
}

function checkCustomer(data: AuvoData, body: Fields): void {
  const users = new Set(data.users.map(({ userId }) => userId));
  refuseAny([
    ...unknownIds('segmentId', body.segmentId, (id) => rowOf(data.segments, id) !== undefined),
    ...unknownIds('groupsId', body.groupsId, (id) => rowOf(data.customerGroups, id) !== undefined),
    ...unknownIds('managerTeamsId', body.managerTeamsId, (id) => rowOf(data.teams, id) !== undefined),
    ...unknownIds('managersId', body.managersId, (id) => users.has(id)),
  ]);
}

/** The contacts as sent: those with an id change one that the customer has, those without are new. */
function mergeContacts(data: AuvoData, before: readonly Fields[], sent: unknown): readonly Fields[] {
  let next = nextId(
    data.customers.flatMap(({ row }) => rows(row.contacts).map(({ id }) => asNumber(id) ?? 0)),
  );
  const known = new Map(before.map((contact) => [asNumber(contact.id), contact]));
  refuseAny(rows(sent).flatMap(({ id }) => unknownIds('contacts', id, (contact) => known.has(contact))));
  return rows(sent).map((contact) => {
    const id = asNumber(contact.id) ?? next++;
    return { id, name: '', jobPosition: '', email: '', phone: '', ...known.get(id), ...contact };
  });
}

/** Where new files are found, after those that were there. The same files get the same addresses on every start. */
function addresses(customer: number, before: readonly string[], sent: unknown): readonly string[] {
  const added = rows(sent).map(({ name }, index) => {
    const random = createRandom(customer * 1_000 + before.length + index);
    const [, ending = 'bin'] = /\.(\w+)$/.exec(asText(name) ?? '') ?? [];
    return `https://attachments.auvo.example/customers/${guid(random)}.${ending}`;
  });
  return [...before, ...added];
}

function refuseAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InputRefused(issues);
}

const rows = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(asFields) : []);
const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => asText(each) ?? []);
