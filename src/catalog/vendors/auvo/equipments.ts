import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import {
  attachmentsBody,
  attachmentsExample,
  attachmentsNotes,
  getErrors,
  listOf,
  moment,
  pageQuery,
  pageStyle,
  resultOf,
} from './shared';

/** An equipment as the single one shows it (line 4105): only there are the dates of the warranty. */
const equipment = row({
  externalId: z.string().describe('External equipment id'),
  parentEquipmentId: z.int().describe('parent equipment id, 0 for none').meta(opens('equipments.get')),
  associatedCustomerId: z.int().describe('associated customer id, 0 for none').meta(opens('customers.get')),
  associatedUserId: z.int().describe('associated user id, 0 for none').meta(opens('users.get')),
  categoryId: z.int().describe('category id, 0 for none').meta(opens('equipmentCategories.get')),
  name: z.string().describe('equipment name'),
  identifier: z.string().describe('equipment identifier'),
  urlImage: z.string().describe('Address of the picture'),
  uriAnexos: z.array(z.string()).describe('Addresses of the attachments'),
  active: z.boolean().describe('equipment status'),
  creationDate: moment(),
  expirationDate: moment(),
  equipmentSpecifications: z.array(
    row({
      name: z.string().describe('Such as "cor", the colour'),
      specification: z.string().describe('Such as "azul", blue'),
    }),
  ),
  id: z.int().describe('The equipment id').meta(opens('equipments.get')),
  description: z.string().describe('Description of the equipment'),
  warrantyStartDate: moment(),
  warrantyEndDate: moment(),
});

/** The same as the list and the attachments show it (lines 4182 and 4232). */
const equipmentElsewhere = equipment.partial({ warrantyStartDate: true, warrantyEndDate: true });

const warrantyNote =
  'Only the single equipment shows warrantyStartDate and warrantyEndDate (lines 4126 and 4127).';
const noneNote =
  'The examples show 0 for the parent equipment, customer, user and category (line 4107), probably for "none".';

export const getEquipment = defineOperation({
  id: 'equipments.get',
  title: 'Get an equipment',
  description: 'Retrieves an equipment.',
  method: 'GET',
  path: '/equipments/{id}',
  params: { id: wholeNumber().describe('id attribute of the equipment') },
  response: resultOf(equipment),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 127765 } },
  notes: [noneNote, warrantyNote],
  line: 4086,
});

export const putEquipmentAttachments = defineOperation({
  id: 'equipments.attachments',
  title: 'Change attachments of an equipment',
  description: 'Adds attachments to an equipment, after removing the previous ones where asked to.',
  method: 'PUT',
  path: '/equipments/{id}/attachments',
  params: { id: wholeNumber().describe('id attribute of the equipment').meta(opens('equipments.get')) },
  body: attachmentsBody('this option will remove all the previous attachments inserted for the equipment'),
  response: resultOf(equipmentElsewhere),
  page: { style: 'single', at: ['result'] },
  example: { path: { id: 127765 }, body: attachmentsExample },
  notes: [
    ...attachmentsNotes,
    warrantyNote,
    'No errors are documented, such as for an id that does not exist.',
  ],
  line: 4143,
});

export const listEquipments = defineOperation({
  id: 'equipments.list',
  title: 'List equipments',
  description: 'Retrieves a list of equipments.',
  method: 'GET',
  path: '/equipments/',
  query: {
    paramFilter: jsonQuery({
      name: z.string().optional().describe('equipment name'),
      externalId: z.string().optional().describe('External equipment id; the document says external task id'),
      parentEquipmentId: wholeNumber()
        .optional()
        .describe('parent equipment id')
        .meta(opens('equipments.get')),
      associatedCustomerId: wholeNumber()
        .optional()
        .describe('associated customer id')
        .meta(opens('customers.get')),
      associatedUserId: wholeNumber().optional().describe('associated user id').meta(opens('users.get')),
      categoryId: wholeNumber().optional().describe('category id').meta(opens('equipmentCategories.get')),
      identifier: z.string().optional().describe('equipment identifier'),
      active: z.boolean().optional().describe('equipment status'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(equipmentElsewhere),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    'The table calls the externalId of the filter an external task id (line 4206), copied from there: it is taken to be that of the equipment.',
    'The filter has no id (line 4206).',
    noneNote,
    warrantyNote,
    'The links of the example write Equipments and carry a filter (line 4265) that the request does not.',
  ],
  line: 4204,
});
