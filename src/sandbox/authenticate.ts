import type { AuthHeader } from '../catalog/auth';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { acceptedValues, type IssuedValue } from './credentials';
import { refuse, type Refusal } from './refusal';
import type { Tokens } from './tokens';

/** By lower-case name, as node:http gives them. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Who asks: what the quota is counted by, and which scopes are open. */
export interface Caller {
  readonly credential: string;
  /** Absent: all of them. */
  readonly scopes?: readonly string[];
}

/** Checks the vendor's authentication headers; the answer is the caller or the refusal. */
export function createAuthentication(
  vendor: Vendor,
  issued: Readonly<Record<string, string>>,
  tokens: Tokens,
): (headers: Headers) => Caller | Refusal {
  const { headers: templates, token: source } = vendor.auth;
  const always = templates.filter((header) => !header.when && !needsToken(header));
  // Several headers can carry the same token; the client chose one of them.
  const alternatives = templates.filter((header) => !always.includes(header));
  const tokenField = source?.field;

  const values = (field: string, text: string): readonly IssuedValue[] =>
    field === 'token' && source
      ? tokens.accepts(text) || (tokenField !== undefined && issued[tokenField] === text)
        ? [{ value: text }]
        : []
      : acceptedValues(vendor, issued, field).filter(({ value }) => value === text);

  return (headers) => {
    const present = (header: AuthHeader) => headers[header.name.toLowerCase()] !== undefined;
    const chosen = alternatives.filter(present);
    const tokenMissing = alternatives.length > 0 && chosen.length === 0 && source?.optional !== true;
    const checks = [...always, ...chosen].map((header) => {
      const sent = headers[header.name.toLowerCase()];
      const read = readHeader(header.value, typeof sent === 'string' ? sent : '');
      const hits = read.flatMap(([field, text]) => values(field, text));
      return { read, hits, valid: read.length > 0 && hits.length === read.length };
    });
    if (tokenMissing || checks.some(({ valid }) => !valid)) {
      const names = templates.map(({ name }) => name).join(', ');
      return refuse('authentication', `Unauthorized: missing or invalid authentication headers (${names}).`);
    }
    const scopes = checks.flatMap(({ hits }) => hits.flatMap(({ scope }) => scope ?? []));
    const credential = checks[0]?.read[0]?.[1] ?? '';
    return scopes.length > 0 ? { credential, scopes } : { credential };
  };
}

/**
 * Checks the scope of an operation. The documents say that a closed scope may look like a missing
 * record, so single objects answer 404 and lists 401.
 */
export function checkScope(operation: Operation, caller: Caller): Refusal | undefined {
  const { scope } = operation;
  if (scope === undefined || !caller.scopes || caller.scopes.includes(scope)) return undefined;
  return operation.page.style === 'single'
    ? refuse('notFound', 'The resource does not exist, or your key may not see it.')
    : refuse('scope', `Unauthorized: this needs the scope ${scope}.`);
}

const needsToken = (header: AuthHeader) => header.value.includes('{token}');

/** The fields that a header carries, by its template: `Bearer {token}`. */
function readHeader(template: string, sent: string): [field: string, value: string][] {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((part) => part[1] ?? '');
  const pattern = template
    .split(/\{\w+\}/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('(.+)');
  const values = new RegExp(`^${pattern}$`).exec(sent)?.slice(1) ?? [];
  return values.map((value, index) => [names[index] ?? '', value]);
}
