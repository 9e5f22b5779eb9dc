import type { AuthHeader } from '../catalog/auth';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { encodeQuery, encodeText } from './encodeQuery';
import type {
  RequestTemplate,
  SecretParameter,
  SecretPart,
  TemplateHeader,
  Text,
  TextPart,
} from './requestTemplate';
import { TOKEN } from './requestTemplate';
import type { CheckedInput } from './validateInput';

/** What a request depends on besides its input; nothing of it is secret. */
export interface Circumstances {
  readonly origin: string;
  /** Choices among the credential fields, such as the style of a header. The first choice unless made. */
  readonly choices?: Readonly<Record<string, string | undefined>>;
  /** Whether there is an access token to send where one is optional. */
  readonly hasToken?: boolean;
}

/**
 * Builds the request of an operation: pure, deterministic, with names in place of secrets. Calls,
 * previews and snippets all come from here, so what is shown is what is sent.
 */
export function buildRequest(
  vendor: Vendor,
  operation: Operation,
  input: CheckedInput,
  circumstances: Circumstances,
): RequestTemplate {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeText(String(input.path[name])),
  );
  const query = encodeQuery(operation.query, input.query);
  const secretQuery = secretQueryOf(vendor, operation);
  const body = bodyOf(vendor, operation, input);
  const headers = operation.auth === 'none' ? [] : authHeaders(vendor, operation, circumstances);
  headers.push({ name: 'Accept', value: ['application/json'] });
  if (vendor.locale !== undefined) {
    const { header, field = '', default: otherwise } = vendor.locale;
    const language = input.language ?? circumstances.choices?.[field] ?? otherwise;
    headers.push({ name: header, value: [language] });
  }
  if (body !== undefined) headers.push({ name: 'Content-Type', value: ['application/json'] });
  return {
    method: operation.method,
    url: `${circumstances.origin}${vendor.basePath}${path}${query === '' ? '' : `?${query}`}`,
    ...(secretQuery.length === 0 ? {} : { secretQuery }),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

const secretQueryOf = (vendor: Vendor, operation: Operation): SecretParameter[] =>
  Object.entries(operation.credentialQuery ?? {}).map(([name, field]) => ({
    name: encodeText(name),
    value: { ...secretPart(vendor, field), as: 'query' },
  }));

function bodyOf(vendor: Vendor, operation: Operation, input: CheckedInput): Text | undefined {
  const { credentialBody } = operation;
  if (credentialBody === undefined)
    return input.body === undefined ? undefined : [JSON.stringify(input.body)];
  const fields = Object.entries(credentialBody).flatMap<TextPart>(([name, field], index) => [
    `${index === 0 ? '{' : ','}${JSON.stringify(name)}:"`,
    { ...secretPart(vendor, field), as: 'json' },
    '"',
  ]);
  return [...fields, '}'];
}

function authHeaders(vendor: Vendor, operation: Operation, circumstances: Circumstances): TemplateHeader[] {
  const { auth } = vendor;
  const hasToken = circumstances.hasToken ?? auth.token?.optional === false;
  const choiceOf = (field: string) =>
    circumstances.choices?.[field] ?? Object.keys(auth.fields[field]?.choices ?? {})[0];
  return auth.headers
    .filter(({ when }) => when === undefined || choiceOf(when.field) === when.is)
    .filter(({ value }) => (hasToken && operation.auth !== 'withoutToken') || !value.includes(`{${TOKEN}}`))
    .map(({ name, value }) => ({ name, value: textOf(vendor, operation, value) }));
}

const textOf = (vendor: Vendor, operation: Operation, value: AuthHeader['value']): Text =>
  value
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? secretPart(vendor, part.slice(1, -1), operation.scope) : part));

function secretPart(vendor: Vendor, field: string, scope?: string): SecretPart {
  if (field === TOKEN) return { secret: TOKEN, env: vendor.auth.token?.env ?? 'ACCESS_TOKEN' };
  const declared = vendor.auth.fields[field];
  const scoped = declared?.perScope === true && scope !== undefined ? `${field}.${scope}` : field;
  return { secret: scoped, env: declared?.env ?? field };
}
