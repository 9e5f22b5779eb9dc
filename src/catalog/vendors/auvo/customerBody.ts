import * as z from 'zod';
import { jsonPatch, localDateTime, requiredText, wholeNumber } from '../../fields';
import { opens } from '../../reference';
import { customerDetails } from './customerDetails';
import { attachmentList } from './shared';

/** What a create, an upsert and a PATCH describe in the same words (lines 2303, 2487 and 2695). */
const fields = {
  externalId: z.string().describe("External customer id outside Auvo's application"),
  ...customerDetails,
  maximumVisitTime: z.number().describe('Customer maximum visit time duration'),
  unitMaximumTime: z.number().describe('Unit maximum time; its values are not documented'),
  groupsId: z
    .array(wholeNumber().meta(opens(['customerGroups.list', 'query', 'paramFilter', 'id'])))
    .describe('Ids of the customer groups'),
  managerTeamsId: z.array(wholeNumber().meta(opens('teams.get'))).describe('Ids of the teams in charge'),
  managersId: z.array(wholeNumber().meta(opens('users.get'))).describe('Ids of the users in charge'),
  segmentId: wholeNumber()
    .describe('id of a registered segment (must exist in Auvo)')
    .meta(opens('segments.get')),
  active: z.boolean().describe('Customer is active'),
  adressComplement: z.string().describe('Address complement'),
};

const contact = {
  name: z.string().optional().describe('Name of the contact'),
  email: z.string().optional().describe('Email address of the contact'),
  jobPosition: z.string().optional().describe('Job position of the contact'),
  phone: z.string().optional().describe('Phone number of the contact'),
};

const optional = z.object(fields).partial().shape;

/** Only the examples carry these two (lines 2408 and 2596). */
const stamps = {
  creationDate: localDateTime().optional().describe('Customer creation date'),
  dateLastUpdate: localDateTime().optional().describe('The last update date of the customer'),
};

/** The body of a create (line 2303). */
export const newCustomer = z.strictObject({
  name: requiredText().describe('Customer name'),
  ...optional,
  ...stamps,
  contacts: z.array(z.strictObject(contact)).optional().describe('Contacts of the customer'),
  attachments: attachmentList().optional(),
});

/** The body of an upsert (line 2487): the name is `description` here, and contacts have ids. */
export const upsertCustomer = z.strictObject({
  id: wholeNumber().optional().describe('identifier of a registered customer').meta(opens('customers.get')),
  description: requiredText().describe('Customer name'),
  ...optional,
  ...stamps,
  contacts: z
    .array(
      z.strictObject({
        id: wholeNumber().optional().describe('Id of a contact that the customer has; none for a new one'),
        ...contact,
      }),
    )
    .optional()
    .describe('Contacts of the customer'),
  attachments: attachmentList().optional(),
});

const { unitMaximumTime, ...patchable } = fields;

/** The changes of a PATCH (line 2695); only the table has `UnitMaximumTime`, only the example `description`. */
export const customerPatch = jsonPatch({
  name: requiredText().describe('Customer name'),
  description: requiredText().describe('Customer name'),
  ...patchable,
  address: requiredText().describe('customer address'),
  UnitMaximumTime: unitMaximumTime,
});
