import * as z from 'zod';
import { bracketQuery, columnFilter, requiredText, row, stringEnum, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { vehicleColumns } from './columns';
import { invalidRequest, lostStatuses } from './shared';
import { vehicle, vehicleNotes } from './vehicle';

/** How a condition is written (lines 99 and 106): in the form, and in the address. */
const operators =
  'On the wire an operator (=, <>, <, <=, >, >=) and a | stand before the value: >=|25000. Dates as YYYY-MM-DD.';

export const listVehicles = defineOperation({
  id: 'vehicle.list',
  title: 'List vehicles',
  description: 'Requests a list of vehicles. Control the result by order, pagination, filter and search.',
  method: 'GET',
  path: '/vehicle',
  query: {
    search: z
      .string()
      .optional()
      .describe('Free text, searched in makeName, modelName, modelVersion and more.'),
    and: columnFilter(vehicleColumns)
      .optional()
      .describe(`Vehicles that meet all of these conditions. ${operators}`),
    or: columnFilter(vehicleColumns)
      .optional()
      .describe(`Vehicles that meet at least one of these conditions. ${operators}`),
    order: bracketQuery({
      field: z.enum(vehicleColumns).describe('Name of the column to order the list by'),
      dir: stringEnum({ asc: 'Ascending', desc: 'Descending' }).describe('Order direction'),
    })
      .optional()
      .describe('Field and direction, both or neither. Without them, the newest come first (created, desc).'),
    offset: wholeNumber({ min: 0 })
      .default(0)
      .describe('The number of items to skip before starting to collect the vehicles'),
    limit: wholeNumber({ min: 1 }).default(25).describe('The number of items to collect'),
  },
  response: row({
    total: z.int().describe('All vehicles that match.'),
    limit: z.int(),
    offset: z.int(),
    list: z.array(vehicle).describe('An array of vehicle objects'),
  }),
  page: {
    style: 'offset',
    rows: ['list'],
    offset: 'offset',
    limit: 'limit',
    defaultSize: 25,
    total: ['total'],
  },
  identity: 'sellingId',
  errors: invalidRequest,
  // A part of the sample (line 134): all of its conditions leave hardly a car of a whole stock.
  example: {
    query: {
      and: { vehicleState: 'inventory' },
      order: { field: 'created', dir: 'desc' },
      offset: 0,
      limit: 25,
    },
  },
  notes: [
    'Neither a default nor a maximum of limit is documented (line 54): 25 is the example (line 151), and both parameters are always sent.',
    'Several columns filter and order but are in no row: makeId, modelId, constructionDate, trimLine, modelRange and price (line 133).',
    ...vehicleNotes,
    lostStatuses(162),
  ],
  line: 129,
});

export const getVehicle = defineOperation({
  id: 'vehicle.get',
  title: 'Get a vehicle',
  description: 'Requests a vehicle by the sellingId.',
  method: 'GET',
  path: '/vehicle/{sellingId}',
  params: { sellingId: requiredText().describe('ID of the vehicle') },
  response: row({ vehicle }),
  page: { style: 'single', at: ['vehicle'] },
  errors: invalidRequest,
  example: { path: { sellingId: 'AIQWXW' } },
  notes: [...vehicleNotes, lostStatuses(328)],
  line: 324,
});
