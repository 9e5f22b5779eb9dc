import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const webhook = row({
  id: z.string().describe('The webhook id, written as text').meta(opens('webhooks.get')),
  userId: z.int().describe('The user id').meta(opens('users.get')),
  entity: z.string().describe('entity of the hook, such as Task'),
  action: z.string().describe('action of the hook, such as Inclusao'),
  urlResponse: z.string().describe('Address that is called'),
  creationDate: moment().describe('Webhook creation date'),
  deleteDate: moment().describe('When the webhook was deleted'),
  active: z.string().describe('status of the hook, "true" or "false" as text'),
});

const textNote = 'id and active are texts in the answer (lines 3713 and 3720).';
const valuesNote =
  'The values of entity and action are not documented; the example shows Task and Inclusao (line 3715).';

export const getWebhook = defineOperation({
  id: 'webhooks.get',
  title: 'Get a webhook',
  description: 'Retrieves a webhook.',
  method: 'GET',
  path: '/webHooks/{id}',
  params: { id: wholeNumber().describe('id attribute of the webhook') },
  response: resultOf(webhook),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 123 } },
  notes: [
    textNote,
    valuesNote,
    'The deleteDate of the example equals its creationDate (line 3719): what a webhook that was not deleted carries there is not documented.',
  ],
  line: 3693,
});

export const listWebhooks = defineOperation({
  id: 'webhooks.list',
  title: 'List webhooks',
  description: 'Retrieves a list of webhooks.',
  method: 'GET',
  path: '/webHooks/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The webhook id').meta(opens('webhooks.get')),
      entity: z.string().optional().describe('entity of the hook'),
      action: z.string().optional().describe('action of the hook'),
      active: z.boolean().optional().describe('status of the hook'),
    })
      .default({})
      .describe('Filter, sent as a JSON text; it must not be missing, so an empty one is sent as {}.'),
    ...pageQuery,
  },
  response: listOf(webhook),
  page: pageStyle,
  identity: 'id',
  errors: { 400: 'Invalid options, such as a missing paramFilter.' },
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    'A missing paramFilter is refused (line 3798), so an empty filter is sent as {}.',
    'The table calls the filter id "The user id" (line 3738): it is taken as that of the webhook.',
    'id is a number and active a boolean in the filter (line 3738); both are texts in the rows (lines 3768 and 3775).',
    valuesNote,
    'The sentence of the 400 speaks of webhooks in lower case and of ParamUserFilter (lines 3798 and 3804).',
  ],
  line: 3736,
});
