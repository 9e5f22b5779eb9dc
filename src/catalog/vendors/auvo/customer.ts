import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { customerDetails } from './customerDetails';
import { moment } from './shared';

const identity = {
  id: z.int().describe('The customer id').meta(opens('customers.get')),
  externalId: z.string().describe("External customer id outside Auvo's application"),
};

const name = () => z.string().describe('The customer name');

/** What every answer shows in the same words, in the order of the document. */
const details = {
  ...customerDetails,
  maximumVisitTime: z
    .number()
    .describe('Customer maximum visit time duration, in the unit of unitMaximumTime'),
  unitMaximumTime: z.number().describe('Unit maximum time; its values are not documented'),
  groupsId: z
    .array(z.int().meta(opens(['customerGroups.list', 'query', 'paramFilter', 'id'])))
    .describe('Ids of the customer groups'),
  managerTeamsId: z.array(z.int().meta(opens('teams.get'))).describe('Ids of the teams in charge'),
  managersId: z.array(z.int().meta(opens('users.get'))).describe('Ids of the users in charge'),
  segmentId: z.int().describe('id of a registered segment (must exist in Auvo)').meta(opens('segments.get')),
  active: z.boolean().describe('Customer is active'),
};

const complement = () => z.string().describe('Address complement');

const stamps = {
  creationDate: moment().describe('Customer creation date'),
  dateLastUpdate: moment().describe('The last update date of the customer'),
};

const contacts = z
  .array(
    row({
      id: z.int().describe('The contact id'),
      name: z.string().describe('Name of the contact'),
      jobPosition: z.string().describe('Job position of the contact'),
      email: z.string().describe('Email address of the contact'),
      phone: z.string().describe('Phone number of the contact'),
    }),
  )
  .describe('Contacts of the customer');

const uriAnexos = z.array(z.string()).describe('Addresses of the attachments');

/** A customer as the list and the single one show it (lines 2254 and 2911). */
export const customer = row({
  ...identity,
  description: name(),
  ...details,
  adressComplement: complement(),
  ...stamps,
  contacts,
  uriAnexos,
});

/** The answer of a create (line 2446): `name` in place of `description`. */
export const createdCustomer = row({
  ...identity,
  name: name(),
  ...details,
  adressComplement: complement(),
  ...stamps,
  contacts,
  uriAnexos,
});

/** The answer of an upsert (line 2643): `AdressComplement` with a capital. */
export const upsertedCustomer = row({
  ...identity,
  description: name(),
  ...details,
  AdressComplement: complement(),
  ...stamps,
  contacts,
  uriAnexos,
});

/** The answer of a PATCH (line 2790): both differences, and neither contacts nor attachments. */
export const patchedCustomer = row({
  ...identity,
  name: name(),
  ...details,
  AdressComplement: complement(),
  ...stamps,
  contacts: contacts.optional(),
  uriAnexos: uriAnexos.optional(),
});

/** The answer to new attachments (line 2853). */
export const attachedCustomer = patchedCustomer.extend({ uriAnexos });
