import * as z from 'zod';
import { row } from '../../fields';
import { defineOperation } from '../../operation';
import { invalidRequest, lostStatuses } from './shared';

/** A token and what is said about it, without an envelope (line 2088). */
const tokenAnswer = row({
  token: z.string().describe('JWT Token').meta({ secret: true }),
  expires_in: z.number().describe('Token lifetime in seconds from the time of issuance (86400 = 24 hours)'),
  token_type: z
    .string()
    .describe(
      'Authentication scheme — use as the prefix in the Authorization header (e.g. "X-Authorization: Bearer <token>")',
    ),
  scope: z.string().describe('Scope of access granted by this token'),
});

const tokenNotes = [
  'token_type is Bearer and stands for X-Authorization: Bearer (line 2097); the only complete sample sends Authorization: JWT (line 34).',
  'expires_in is the only lifetime: the payload of the example token has no exp (line 1073).',
];

export const issueToken = defineOperation({
  id: 'auth.token',
  title: 'Issue a token',
  description: 'Issues a new token for the authenticated user.',
  method: 'POST',
  path: '/auth/token',
  effect: 'token',
  auth: 'withoutToken',
  body: z.strictObject({
    dealerAlzuraId: z.number().describe('Contact/Organization Alzura ID'),
    userAlzuraId: z.number().describe('User Alzura ID'),
  }),
  response: tokenAnswer,
  page: { style: 'single', at: [] },
  errors: invalidRequest,
  example: { body: { dealerAlzuraId: 1234567890, userAlzuraId: 1234567890 } },
  notes: [
    'Which fields are required is not documented (line 2076); both say who the token is for, so both are taken as required.',
    'It is said to be for the authenticated user (line 1060), but is what authenticates one: it is sent with the API key alone.',
    ...tokenNotes,
    lostStatuses(1069),
  ],
  line: 1059,
});

export const refreshToken = defineOperation({
  id: 'auth.refresh',
  title: 'Refresh a token',
  description: 'Refreshes a token for the authenticated user.',
  method: 'GET',
  path: '/auth/refresh',
  // A GET that issues something new: it is neither a read nor safe to repeat.
  effect: 'token',
  response: tokenAnswer,
  page: { style: 'single', at: [] },
  errors: invalidRequest,
  notes: [
    'Whether the refreshed token stays valid beside the new one is not said (line 1079).',
    ...tokenNotes,
    lostStatuses(1081),
  ],
  line: 1078,
});
