import * as z from 'zod';
import { row } from '../../fields';
import { defineOperation } from '../../operation';
import { resultOf } from './shared';

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
  response: resultOf(
    row({
      authenticated: z.boolean(),
      created: z.string().describe('When the token was issued; the zone is not stated.'),
      expiration: z.string().describe('When the token ends; the zone is not stated.'),
      accessToken: z
        .string()
        .describe('Sent as Authorization: Bearer. Its payload can contain the key pair, so it is as secret.')
        .meta({ secret: true }),
      message: z.string(),
    }),
  ),
  page: { style: 'single', at: ['result'] },
  notes: [
    'A refused login is not documented for this form; the GET form shows 400 for invalid options (line 23) and 404 for an unknown apiKey (line 33).',
    'The GET form (line 1) would put the key pair into the URL and is never used.',
    'The two stamps carry no zone (line 65): the lifetime is expiration minus created, counted from receipt.',
  ],
  line: 38,
});
