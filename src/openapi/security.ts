import type { AuthHeader } from '../catalog/auth';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { JsonObject } from './types';

/** The ways in that a vendor's documents show, by name, as OpenAPI security schemes. */
export function securitySchemes(vendor: Vendor): Readonly<Record<string, JsonObject>> {
  const headers = vendor.auth.headers.map(
    (header) => [headerName(header), headerScheme(vendor, header)] as const,
  );
  const queries = vendor.groups
    .flatMap(({ operations }) => operations)
    .flatMap(({ credentialQuery }) => Object.entries(credentialQuery ?? {}))
    .map(([name, field]) => [queryName(name), queryScheme(vendor, name, field)] as const);
  return Object.fromEntries([...headers, ...queries]);
}

/**
 * What an operation needs, as alternatives. A token that the vendor takes but does not ask for makes one
 * alternative without it and one for each of its headers.
 */
export function securityOf(vendor: Vendor, operation: Operation): readonly JsonObject[] {
  if (operation.credentialQuery !== undefined)
    return [requirement(Object.keys(operation.credentialQuery).map(queryName))];
  if (operation.auth === 'none') return [];
  const { headers, token } = vendor.auth;
  const always = headers.filter((header) => !needsToken(header) && header.when === undefined).map(headerName);
  const withToken = headers.filter(needsToken);
  if (operation.auth === 'withoutToken' || withToken.length === 0) return [requirement(always)];
  const choices = withToken.filter(({ when }) => when !== undefined);
  const fixed = withToken.filter(({ when }) => when === undefined).map(headerName);
  const full = [...always, ...fixed];
  const withChoice =
    choices.length === 0
      ? [requirement(full)]
      : choices.map((header) => requirement([...full, headerName(header)]));
  return token?.optional === true ? [requirement(always), ...withChoice] : withChoice;
}

const needsToken = ({ value }: AuthHeader): boolean => value.includes('{token}');
const requirement = (names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, []]));

/** A scheme is called as its header is; one in the query says so. */
const headerName = ({ name }: AuthHeader): string => name;
const queryName = (name: string): string => `${name}InQuery`;

function headerScheme(vendor: Vendor, { name, value, when }: AuthHeader): JsonObject {
  const field = /\{(\w+)\}/.exec(value)?.[1] ?? '';
  const help = field === 'token' ? tokenHelp(vendor) : (vendor.auth.fields[field]?.help ?? '');
  const choice = when === undefined ? '' : ' The token goes into one header: send only one of its forms.';
  if (name === 'Authorization' && value.startsWith('Bearer ')) {
    return { type: 'http', scheme: 'bearer', description: `${help}${choice}` };
  }
  const form =
    value === `{${field}}` ? '' : ` The header's value is "${value.replace(/\{\w+\}/, '<token>')}".`;
  return { type: 'apiKey', in: 'header', name, description: `${help}${form}${choice}` };
}

function tokenHelp({ auth: { fields, token } }: Vendor): string {
  const given = token?.field === undefined ? undefined : fields[token.field]?.help;
  const issued =
    token?.grant === undefined
      ? undefined
      : `An access token, issued by the operation ${token.grant.operation}.`;
  return [given, issued].filter((text) => text !== undefined).join(' ');
}

const queryScheme = ({ auth }: Vendor, name: string, field: string): JsonObject => ({
  type: 'apiKey',
  in: 'query',
  name,
  description:
    `${auth.fields[field]?.help ?? ''} Sent in the address, where logs and histories keep it.`.trim(),
});
