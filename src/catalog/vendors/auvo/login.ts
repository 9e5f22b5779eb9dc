import * as z from 'zod';
import { row } from '../../fields';
import { defineOperation } from '../../operation';
import { resultOf } from './shared';

/** Both forms answer the same (lines 16 and 63). */
const loggedIn = row({
  authenticated: z.boolean(),
  created: z.string().describe('When the token was issued; the zone is not stated.'),
  expiration: z.string().describe('When the token ends; the zone is not stated.'),
  accessToken: z
    .string()
    .describe('Sent as Authorization: Bearer. Its payload can contain the key pair, so it is as secret.')
    .meta({ secret: true }),
  message: z.string(),
});

const stampsNote =
  'The two stamps carry no zone (lines 18 and 65): the lifetime is expiration minus created, counted from receipt.';

export const login = defineOperation({
  id: 'login',
  title: 'Log in',
  description: 'Retrieves an access token for the key pair of an admin user.',
  method: 'POST',
  path: '/login/',
  effect: 'token',
  auth: 'none',
  // The whole body (line 54); the user never types it.
  credentialBody: { apiKey: 'apiKey', apiToken: 'apiToken' },
  response: resultOf(loggedIn),
  page: { style: 'single', at: ['result'] },
  notes: [
    'A refused login is not documented for this form; the GET form shows 400 for invalid options (line 23) and 404 for an unknown apiKey (line 33).',
    stampsNote,
  ],
  line: 38,
});

export const loginByGet = defineOperation({
  id: 'login.get',
  title: 'Log in (GET)',
  description: 'Retrieves an access token for the key pair of an admin user, which goes into the address.',
  method: 'GET',
  path: '/login/',
  effect: 'token',
  auth: 'none',
  // Lines 2 to 7; the user never types them.
  credentialQuery: { apiKey: 'apiKey', apiToken: 'apiToken' },
  response: resultOf(loggedIn),
  page: { style: 'single', at: ['result'] },
  errors: {
    400: 'Invalid options, such as a missing apiKey.',
    404: 'The resource with the specified apiKey does not exist.',
  },
  notes: [
    'It puts the key pair into the address, where servers and proxies may keep it: Vendorscope sends it to the sandbox only.',
    'The other form, POST, sends the same key pair in its body (line 38) and is the one that Vendorscope uses by itself.',
    'The document shows a 404 for an unknown apiKey (line 33), but not what a wrong apiToken answers.',
    stampsNote,
  ],
  line: 1,
});
