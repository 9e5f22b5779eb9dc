import type { AnswerContext } from '../../answer';
import { hour, spaced } from '../../dates';
import { asFields, type Fields } from '../../read';
import type { AuvoData } from './data';
import type { GroupAnswers } from './groupAnswers';

/** The document's example: `expiration` is 30 minutes after `created`. */
const tokenSeconds = 30 * 60;

/** Both forms of the login answer the same. */
export const loginAnswers: GroupAnswers = {
  login: ({ body, issueToken }) => loggedIn(asFields(body), issueToken),
  'login.get': ({ query, issueToken }) => loggedIn(query, issueToken),
};

function loggedIn({ apiKey, apiToken }: Fields, issueToken: AnswerContext<AuvoData>['issueToken']): Fields {
  const names = ['paulo@auvo.example', 'paulo@auvo.example'];
  // The example's payload carries the key pair, so the token is as secret as the pair.
  const claims = { unique_name: names, apiKey, apiToken, iss: 'Auvo_Api_Publica', aud: 'Usuario_Api' };
  const { token, issuedAt, expiresAt } = issueToken(tokenSeconds, claims);
  const local = (at: number) => spaced(at - 3 * hour); // Brasília; the stamps do not say so
  const stamps = { created: local(issuedAt), expiration: local(expiresAt) };
  return { authenticated: true, ...stamps, accessToken: token, message: 'OK' };
}
