import * as z from 'zod';
import { requiredText, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import type { SingleObject } from '../../pagination';
import { opens } from '../../reference';
import { contact, contactChanges, contactExample, newContact } from './contact';
import { invalidRequest, lostStatuses } from './shared';

const status = z.string().describe('Response status');
const statusText = z.string().describe('Response status message');

/** The answer around a contact (line 2010). */
const contactAnswer = row({ status, statusText, data: row({ contact }) });
const contactPage = { style: 'single', at: ['data', 'contact'] } as const satisfies SingleObject;

/** The answer of a delete: a status alone (line 864). */
const statusAnswer = row({ status, statusText });
const statusPage = { style: 'single', at: [] } as const satisfies SingleObject;

const errors = { ...invalidRequest, 404: 'Contact not found' };

const sameStatusText = (line: number) =>
  `statusText says "Contact created successfully" here as well (line ${String(line)}): it does not tell what was done.`;
const fieldNotes = [
  'Which fields are required is not documented: none is marked (line 1822).',
  'isPrivat, tecfacturaId and ID are spelled so on the wire (lines 1673, 1769 and 1631); the table writes "Tec Faktura" (line 1771), the headings TecFactura (line 869).',
  'faxNumber is a number (line 1661), so it cannot begin with 0 or +; faxNumberBusiness is a text (line 1703).',
];
const byTecfactura = 'Whether a TecFactura ID belongs to one contact only is not documented (line 869).';

export const createContact = defineOperation({
  id: 'contact.create',
  title: 'Create a contact',
  description: 'Creates a new contact for the authenticated dealer.',
  method: 'POST',
  path: '/contact',
  body: newContact,
  status: 201,
  response: contactAnswer,
  page: contactPage,
  errors: invalidRequest,
  example: { body: contactExample },
  notes: [...fieldNotes, lostStatuses(621)],
  line: 567,
});

export const getContact = defineOperation({
  id: 'contact.get',
  title: 'Get a contact',
  description: 'Requests a contact by its ID.',
  method: 'GET',
  path: '/contact/{id}',
  params: { id: wholeNumber().describe('The ID of the contact') },
  response: contactAnswer,
  page: contactPage,
  errors,
  example: { path: { id: 123 } },
  notes: [sameStatusText(689), ...fieldNotes, lostStatuses(683)],
  line: 679,
});

export const updateContact = defineOperation({
  id: 'contact.update',
  title: 'Change a contact',
  description: 'Updates an existing contact by its ID.',
  method: 'PUT',
  path: '/contact/{id}',
  params: { id: wholeNumber().describe('The ID of the contact to update').meta(opens('contact.get')) },
  body: contactChanges,
  response: contactAnswer,
  page: contactPage,
  errors,
  example: { path: { id: 123 }, body: contactExample },
  notes: [
    sameStatusText(803),
    'The body is called properties to update (line 744), but the example sends all of them; what happens to those left out is not said.',
    ...fieldNotes,
    lostStatuses(797),
  ],
  line: 742,
});

export const deleteContact = defineOperation({
  id: 'contact.delete',
  title: 'Delete a contact',
  description: 'Deletes a contact by its ID.',
  method: 'DELETE',
  path: '/contact/{id}',
  params: { id: wholeNumber().describe('The ID of the contact to delete').meta(opens('contact.get')) },
  response: statusAnswer,
  page: statusPage,
  errors,
  example: { path: { id: 123 } },
  notes: [lostStatuses(860)],
  line: 856,
});

export const getContactByTecfactura = defineOperation({
  id: 'contact.getByTecfactura',
  title: 'Get a contact by TecFactura ID',
  description: 'Requests a contact by its TecFactura ID.',
  method: 'GET',
  path: '/contact/tecfactura/{tecfacturaId}',
  params: { tecfacturaId: requiredText().describe('The TecFactura ID of the contact') },
  response: contactAnswer,
  page: contactPage,
  errors,
  example: { path: { tecfacturaId: 'D123456789' } },
  notes: [sameStatusText(878), byTecfactura, ...fieldNotes, lostStatuses(872)],
  line: 868,
});

export const updateContactByTecfactura = defineOperation({
  id: 'contact.updateByTecfactura',
  title: 'Change a contact by TecFactura ID',
  description: 'Updates an existing contact by its TecFactura ID.',
  method: 'PUT',
  path: '/contact/tecfactura/{tecfacturaId}',
  params: {
    tecfacturaId: requiredText()
      .describe('The TecFactura ID of the contact to update')
      .meta(opens(['contact.getByTecfactura', 'path', 'tecfacturaId'])),
  },
  body: contactChanges,
  response: contactAnswer,
  page: contactPage,
  errors,
  example: { path: { tecfacturaId: 'D123456789' }, body: contactExample },
  notes: [
    sameStatusText(992),
    'The body is called properties to update (line 933), but the example sends all of them; what happens to those left out is not said.',
    byTecfactura,
    ...fieldNotes,
    lostStatuses(986),
  ],
  line: 931,
});

export const deleteContactByTecfactura = defineOperation({
  id: 'contact.deleteByTecfactura',
  title: 'Delete a contact by TecFactura ID',
  description: 'Deletes a contact by its TecFactura ID.',
  method: 'DELETE',
  path: '/contact/tecfactura/{tecfacturaId}',
  params: {
    tecfacturaId: requiredText()
      .describe('The TecFactura ID of the contact to delete')
      .meta(opens(['contact.getByTecfactura', 'path', 'tecfacturaId'])),
  },
  response: statusAnswer,
  page: statusPage,
  errors,
  example: { path: { tecfacturaId: 'D123456789' } },
  notes: [byTecfactura, lostStatuses(1049)],
  line: 1045,
});
