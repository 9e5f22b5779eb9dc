import { defineVendor } from '../../vendor';
import { issueToken, refreshToken } from './auth';
import {
  createContact,
  deleteContact,
  deleteContactByTecfactura,
  getContact,
  getContactByTecfactura,
  updateContact,
  updateContactByTecfactura,
} from './contacts';
import { getFilterValues } from './filterValues';
import { createOpportunity } from './opportunity';
import { listMakes, listModels } from './reference';
import { getVehicle, listVehicles } from './vehicles';

const lostStatus = 'the status codes and bodies of failures were lost from it.';

export const autengo = defineVendor({
  id: 'autengo',
  title: 'Autengo',
  description: 'Car dealer software: vehicles in stock, makes and models, leads and contacts.',
  // Lines 23 and 27.
  version: '3.0.0',
  contact: 'dev@autengo.com',
  document: 'autengo.txt',
  // A staging host; the document gives no other (line 22).
  origin: 'https://api.dev-stage.autengo.com',
  basePath: '/v3',
  auth: {
    fields: {
      apiKey: {
        label: 'API key',
        secret: true,
        required: true,
        help: 'Issued by Autengo (dev@autengo.com); sent as X-Api-Key.',
        env: 'AUTENGO_API_KEY',
      },
      userToken: {
        label: 'User token',
        secret: true,
        required: false,
        help: 'A token that gives access to user related information; without one the API key is sent alone.',
        env: 'AUTENGO_USER_TOKEN',
      },
      // Lines 1066 and 2077. With both and no user token, one is issued and renewed by itself.
      dealerAlzuraId: {
        label: 'Dealer Alzura ID',
        secret: false,
        required: false,
        help: 'The Alzura ID of the contact or organization; with both IDs and no user token, one is issued.',
        env: 'AUTENGO_DEALER_ALZURA_ID',
        digits: true,
      },
      userAlzuraId: {
        label: 'User Alzura ID',
        secret: false,
        required: false,
        help: 'The Alzura ID of the user whom the token is for.',
        env: 'AUTENGO_USER_ALZURA_ID',
        digits: true,
      },
      headerStyle: {
        label: 'Header of the user token',
        secret: false,
        required: false,
        help: 'The document shows two forms; the first is its only complete sample.',
        env: 'AUTENGO_HEADER_STYLE',
        choices: { jwt: 'Authorization: JWT', xAuthorization: 'X-Authorization: Bearer' },
      },
      // Line 41.
      language: {
        label: 'Language',
        secret: false,
        required: false,
        help: 'What values are translated into where a request does not say.',
        env: 'AUTENGO_LANGUAGE',
        choices: { de: 'German', en: 'English' },
      },
    },
    // Lines 34 and 2097. Never both forms of the token together.
    headers: [
      { name: 'X-Api-Key', value: '{apiKey}' },
      { name: 'Authorization', value: 'JWT {token}', when: { field: 'headerStyle', is: 'jwt' } },
      {
        name: 'X-Authorization',
        value: 'Bearer {token}',
        when: { field: 'headerStyle', is: 'xAuthorization' },
      },
    ],
    token: {
      field: 'userToken',
      // Lines 1059 to 1078.
      grant: {
        operation: 'auth.token',
        input: { dealerAlzuraId: 'dealerAlzuraId', userAlzuraId: 'userAlzuraId' },
        refresh: 'auth.refresh',
        token: ['token'],
        // Line 2093.
        lifetime: { style: 'seconds', at: ['expires_in'], documented: 86_400 },
      },
      optional: true,
      env: 'AUTENGO_USER_TOKEN',
    },
  },
  // No limit is documented, so none is invented.
  rateLimit: { per: 'API key', field: 'apiKey', windows: [], pauseSeconds: 60 },
  // The bodies of failures were lost.
  errors: [{ style: 'text' }],
  // Line 41.
  locale: {
    header: 'Accept-Language',
    values: { de: 'German', en: 'English' },
    default: 'de',
    field: 'language',
  },
  // What a refused key answers is not documented (the note on lost status codes below).
  proofs: [
    {
      operation: 'makes',
      input: {},
      unclear: { 400: lostStatus, 404: lostStatus, 422: lostStatus },
    },
  ],
  groups: [
    { id: 'vehicles', title: 'Vehicles', operations: [listVehicles, getVehicle] },
    {
      id: 'reference',
      title: 'Makes, models, filter values',
      operations: [listMakes, listModels, getFilterValues],
    },
    { id: 'opportunities', title: 'Opportunities', operations: [createOpportunity] },
    {
      id: 'contacts',
      title: 'Contacts',
      operations: [
        getContact,
        createContact,
        updateContact,
        deleteContact,
        getContactByTecfactura,
        updateContactByTecfactura,
        deleteContactByTecfactura,
      ],
    },
    { id: 'auth', title: 'Authentication', operations: [issueToken, refreshToken] },
  ],
  exampleAnswers: async () => (await import('./answers')).answers,
  notes: [
    'The only documented host is a staging host (line 22).',
    'Two headers for the user token are documented, Authorization: JWT (line 34) and X-Authorization: Bearer (line 2097): the profile chooses one.',
    'Which operations work with the API key alone is not stated; a user token is sent whenever there is one.',
    'The status codes and bodies of failures were lost: any answer other than 2xx is shown as an error with its body.',
    'No rate limit is documented: requests are counted, and 429 with Retry-After is obeyed if it comes.',
    'The prose names lists of customers and opportunities (line 54), but no such operations are documented.',
  ],
});
