import { asFields, asNumber, asText, type Fields } from '../../read';
import { patched, renamed } from './changes';
import type { Customer } from './customers';
import { addCustomer, changeCustomer } from './customerWrites';
import type { AuvoData } from './data';
import { customerFilter } from './filters';
import type { GroupAnswers } from './groupAnswers';
import { listed } from './lists';

/** What the operations of customers answer; each spells the name and the address complement in its own way. */
export const customersAnswers: GroupAnswers = {
  'customers.list': ({ data, query }) => listed(data.customers.filter(customerFilter(query)), query),
  'customers.get': ({ data, path }) => byId(data, path.id)?.row,
  'customers.create': (context) => {
    const row = addCustomer(context, renamed(asFields(context.body), { name: 'description' }));
    return renamed(row, { description: 'name' });
  },
  'customers.upsert': (context) => {
    const body = asFields(context.body);
    const found = named(context.data, body);
    const row = found ? changeCustomer(context, found, body) : addCustomer(context, body);
    return renamed(row, { adressComplement: 'AdressComplement' });
  },
  'customers.patch': (context) => {
    const found = byId(context.data, context.path.id);
    const names = { name: 'description', UnitMaximumTime: 'unitMaximumTime' };
    const row = found && changeCustomer(context, found, patched(context.body, names));
    return row && renamed(row, { ...shortNames, uriAnexos: undefined });
  },
  'customers.attachments': (context) => {
    const found = byId(context.data, context.path.id);
    if (!found) return undefined;
    const { removeAllAttachmentsInsertedByMe: clear, attachments } = asFields(context.body);
    const changes = clear === true ? { uriAnexos: [], attachments } : { attachments };
    return renamed(changeCustomer(context, found, changes), shortNames);
  },
};

/** How PATCH and attachments answer: without contacts. */
const shortNames = {
  description: 'name',
  adressComplement: 'AdressComplement',
  contacts: undefined,
};

const byId = ({ customers }: AuvoData, id: unknown): Customer | undefined =>
  customers.find((customer) => customer.id === asNumber(id));

/** The customer that an upsert means: by id where it says one, otherwise by external id, as the example does. */
function named(data: AuvoData, { id, externalId }: Fields): Customer | undefined {
  if (id !== undefined) return byId(data, id);
  const wanted = asText(externalId);
  return wanted === undefined
    ? undefined
    : data.customers.find(({ row }) => asText(row.externalId) === wanted);
}
