import type { TokenGrant, TokenLifetime } from '../../catalog/auth';
import type { Operation } from '../../catalog/operation';
import { valueAt } from '../../catalog/pointer';
import type { Vendor } from '../../catalog/vendor';
import { findOperation } from '../../catalog/vendor';
import { CredentialsMissingError, CredentialsRefusedError } from '../../http/errors';
import type { Credential } from '../authorize';
import { buildRequest } from '../buildRequest';
import type { RequestTemplate } from '../requestTemplate';
import type { IssuedToken, TokenIssuer } from './tokenSource';

/** Sends one request of a token operation, with this token where it takes one, and reads its answer. */
type Ask = (
  operation: Operation,
  template: RequestTemplate,
  signal: AbortSignal,
  token?: string,
) => Promise<unknown>;

/** How this credential gets tokens, as the catalog says; undefined where none are issued to it. */
export function openGrant(vendor: Vendor, credential: Credential, ask: Ask): TokenIssuer | undefined {
  const grant = vendor.auth.token?.grant;
  const input = grant && inputOf(grant, credential);
  if (grant === undefined || input === undefined) return undefined;
  const operation = findOperation(vendor, grant.operation);
  if (operation === undefined) throw new Error(`There is no operation ${grant.operation}.`);
  const refresh = grant.refresh === undefined ? undefined : findOperation(vendor, grant.refresh);
  const templateOf = (asked: Operation, body: unknown) =>
    buildRequest(
      vendor,
      asked,
      { path: {}, query: {}, body },
      { origin: credential.origin, choices: credential.fields, hasToken: true },
    );
  return {
    login: async (signal) => {
      const template = templateOf(operation, bodyOf(input));
      return readToken(await ask(operation, template, signal), grant);
    },
    ...(refresh === undefined
      ? {}
      : {
          refresh: async (token, signal) =>
            readToken(await ask(refresh, templateOf(refresh, undefined), signal, token), grant),
        }),
  };
}

interface Given {
  /** In the body. */
  readonly name: string;
  /** In the profile. */
  readonly field: string;
  readonly text: string;
}

/** What the profile says of the body; undefined when something is missing. */
function inputOf({ input = {} }: TokenGrant, { fields }: Credential): readonly Given[] | undefined {
  const given = Object.entries(input).map(([name, field]) => ({ name, field, text: fields[field] ?? '' }));
  return given.every(({ text }) => text !== '') ? given : undefined;
}

/** None for a login whose body is made of secrets. */
function bodyOf(given: readonly Given[]): unknown {
  if (given.length === 0) return undefined;
  const numbers = given.map(({ name, field, text }) => {
    if (!/^\d{1,15}$/.test(text))
      throw new CredentialsMissingError(field, 'must be a number of at most 15 digits');
    return [name, Number(text)] as const;
  });
  return Object.fromEntries(numbers);
}

/** Reads the token and its life out of an answer. Throws `CredentialsRefusedError` where there is none. */
export function readToken(
  answer: unknown,
  { token, lifetime }: Pick<TokenGrant, 'token' | 'lifetime'>,
): IssuedToken {
  const value = valueAt(answer, token);
  if (typeof value !== 'string' || value === '') {
    throw new CredentialsRefusedError('The login was answered without a token.');
  }
  if (!/^[\x20-\x7e]+$/.test(value)) {
    throw new CredentialsRefusedError('The login was answered with a token that cannot be sent.');
  }
  return { value, lifetimeMs: lifetimeMs(answer, lifetime) };
}

/** An unreadable lifetime counts as ten minutes: short enough to be safe, long enough to be of use. */
function lifetimeMs(answer: unknown, lifetime: TokenLifetime): number {
  const ms =
    lifetime.style === 'seconds'
      ? Number(valueAt(answer, lifetime.at)) * 1000
      : stamp(valueAt(answer, lifetime.to)) - stamp(valueAt(answer, lifetime.from));
  return Number.isFinite(ms) && ms > 0 ? ms : 600_000;
}

const stamp = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(`${value.replace(' ', 'T')}Z`) : Number.NaN;
