import { defineOperation } from '../../operation';
import { createdCustomer, upsertedCustomer } from './customer';
import { newCustomer, upsertCustomer } from './customerBody';
import { resultOf } from './shared';

const single = { style: 'single', at: ['result'] } as const;
const noErrors =
  'No errors are documented; 400 for invalid fields is expected, as for the single customer (line 2287).';

/** The customer of the examples (lines 2378 and 2566), with teams, users and groups that exist. */
const exampleFields = {
  externalId: '906',
  cpfCnpj: '90614997000162',
  phoneNumber: ['5566123123'],
  email: ['terenscio@customer.com'],
  manager: 'Oristides',
  managerJobPosition: 'Manager',
  note: 'nothing to say',
  address: 'lake yululu',
  latitude: -16.6872086111083,
  longitude: -49.2995542287827,
  maximumVisitTime: 1,
  unitMaximumTime: 1,
  groupsId: [1],
  managerTeamsId: [1],
  managersId: [123],
  segmentId: 1,
  active: false,
  adressComplement: 'adress complemente',
  creationDate: '2019-04-15T15:00:00',
  dateLastUpdate: '2019-04-15T15:00:00',
};

/** The first bytes of the image in the example, cut where base64 allows it (line 2427). */
const exampleFile =
  'iVBORw0KGgoAAAANSUhEUgAAAH4AAABWCAYAAAAJ3CLTAAAAGXRFWHRTb2Z0d2FyZQBBZG9iZSBJbWFnZVJlYWR5ccllPAAAB8BJ';

/** What the tables and the examples of create and upsert disagree on. */
const tableNotes = (table: number, example: number) => [
  `latitude and longitude are strings in the table (line ${String(table)}) and numbers in the example (line ${String(example)}): numbers are sent.`,
];

export const createCustomer = defineOperation({
  id: 'customers.create',
  title: 'Create a customer',
  description: 'Adds a new customer.',
  method: 'POST',
  path: '/customers/',
  body: newCustomer,
  status: 201,
  response: resultOf(createdCustomer),
  page: single,
  example: {
    body: {
      name: 'Terêscio',
      ...exampleFields,
      contacts: [
        { name: 'contact.name', email: 'contact.email@gmail.com', jobPosition: '', phone: '' },
        { name: 'contact.name.2', email: 'contact.email.2@hotmail.com', jobPosition: '', phone: '' },
      ],
      attachments: [{ name: 'image.jpeg', file: exampleFile }],
    },
  },
  notes: [
    'The customer name is called name here (line 2307) and in the PATCH, but description in get, list and upsert (line 2495).',
    ...tableNotes(2333, 2392),
    'The table spells UnitMaximumTime (line 2344), the example unitMaximumTime (line 2395), which is sent.',
    'creationDate and dateLastUpdate are in the example only (lines 2408 and 2423).',
    'The table names no fields for contacts and attachments (lines 2366 and 2372): they are taken from the example.',
    'The example answer is not valid JSON: a comma is too many at the end (line 2484).',
    noErrors,
  ],
  line: 2302,
});

export const putCustomer = defineOperation({
  id: 'customers.upsert',
  title: 'Create or change a customer',
  description: 'Upsert: adds a new customer or updates an existing one.',
  method: 'PUT',
  path: '/customers/',
  body: upsertCustomer,
  status: 201,
  response: resultOf(upsertedCustomer),
  page: single,
  example: {
    body: {
      description: 'Terêscio',
      ...exampleFields,
      contacts: [
        { id: 23377, name: 'contact.name', email: 'contact.email@gmail.com', jobPosition: '', phone: '' },
        {
          id: 23378,
          name: 'contact.name.2',
          email: 'contact.email.2@hotmail.com',
          jobPosition: 'manager',
          phone: '',
        },
        { name: 'contact.name.3', email: 'contact.email.3@hotmail.com', jobPosition: '', phone: '' },
      ],
      attachments: [{ name: 'image.jpeg', file: exampleFile }],
    },
  },
  notes: [
    'It is not said how an existing customer is found: by id (line 2487), or by externalId, as the example suggests, which has no id and contacts that exist (line 2567).',
    'The answer is 201 in the document (line 2638), also where the customer existed.',
    'The customer name is called description here (line 2495), but name in create and PATCH (line 2307).',
    ...tableNotes(2521, 2580),
    'The table spells UnitMaximumTime (line 2532), the example unitMaximumTime (line 2583), which is sent.',
    'creationDate and dateLastUpdate are in the example only (lines 2596 and 2597).',
    'The request spells adressComplement (line 2595), the answer AdressComplement (line 2662).',
    'The file of the example is cut off with dots (line 2623).',
    noErrors,
  ],
  line: 2486,
});
