import { CredentialsMissingError, OriginRefusedError, SecretInAddressError } from '../http/errors';
import type { HttpRequest, Layer } from '../http/exchange';
import { encodeText } from './encodeQuery';
import { isLoopback } from './origin';
import type { RequestTemplate, Text } from './requestTemplate';
import { TOKEN, renderText, urlText } from './requestTemplate';

/** One credential: its fields and the only origin that they may go to. */
export interface Credential {
  readonly origin: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** Gives the access token that is held, or undefined when none is needed. Throws when it can no longer be used. */
export type HeldToken = () => string | undefined;

/** Fills the secrets in, at the last moment and only for the origin that they belong to. */
export const authorizeLayer =
  (credential: Credential, heldToken: HeldToken): Layer<RequestTemplate, HttpRequest> =>
  (next) =>
  async (template, signal) => {
    // A request that has its slot never waits for a login, which needs one of its own.
    const token = needsToken(template) ? heldToken() : undefined;
    return next(authorize(template, credential, token), signal);
  };

/**
 * The request to send. Throws when a field is missing, cannot be a header, belongs to another origin, or
 * would stand in an address: servers and proxies keep addresses, so that goes to this machine's sandbox only.
 */
export function authorize(
  template: RequestTemplate,
  credential: Credential,
  token: string | undefined,
): HttpRequest {
  if (new URL(template.url).origin !== credential.origin) {
    throw new OriginRefusedError('This credential belongs to another address and was not sent.');
  }
  if ((template.secretQuery ?? []).length > 0 && !isLoopback(credential.origin)) {
    throw new SecretInAddressError(
      'It would put secrets into the address, where servers and proxies keep them. It is sent to the sandbox only.',
    );
  }
  const valueOf = (name: string): string | undefined =>
    name === TOKEN ? token : fieldValue(credential, name);
  const fill = (text: Text): string =>
    renderText(text, (part) => {
      const value = valueOf(part.secret);
      if (value === undefined || value === '') throw new CredentialsMissingError(part.secret);
      if (part.as === 'json') return JSON.stringify(value).slice(1, -1);
      return part.as === 'query' ? encodeText(value) : headerText(part.secret, value);
    });
  const headers = template.headers.map(({ name, value }) => [name, fill(value)] as const);
  return {
    method: template.method,
    url: fill(urlText(template)),
    headers,
    ...(template.body === undefined ? {} : { body: fill(template.body) }),
  };
}

/** A value for one scope stands before the value for all scopes. */
function fieldValue(credential: Credential, name: string): string | undefined {
  const own = credential.fields[name];
  return own === undefined || own === '' ? credential.fields[name.replace(/\..*$/, '')] : own;
}

/** Sent exactly as issued, so what a header cannot carry is an error with the place, never the value. */
function headerText(field: string, value: string): string {
  const at = Array.from(value).findIndex((character) => !/^[\x20-\x7e]$/.test(character));
  if (at === -1) return value;
  throw new CredentialsMissingError(
    field,
    `has a character at position ${String(at + 1)} that a header cannot carry`,
  );
}

/** Whether a request goes out with an access token. */
export const needsToken = (template: RequestTemplate): boolean =>
  template.headers.some((header) =>
    header.value.some((part) => typeof part !== 'string' && part.secret === TOKEN),
  );
