import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { buildRequest } from '../client/buildRequest';
import type { Circumstances } from '../client/buildRequest';
import type { RequestTemplate, TextPart } from '../client/requestTemplate';
import { TOKEN, secretsOf } from '../client/requestTemplate';
import type { Login } from './target';

/** Whether an operation's request can have a token that another operation issues. */
export const canLogIn = (vendor: Vendor, operation: Operation, circumstances: Circumstances): boolean =>
  vendor.auth.token?.grant !== undefined &&
  secretsOf(anyRequest(vendor, operation, circumstances)).some(({ secret }) => secret === TOKEN);

/** The vendor's login as a request whose fields are environment variables; nothing where there is none. */
export function loginOf(vendor: Vendor, circumstances: Circumstances): Login | undefined {
  const grant = vendor.auth.token?.grant;
  const operation = grant === undefined ? undefined : findOperation(vendor, grant.operation);
  if (grant === undefined || operation === undefined) return undefined;
  const template = anyRequest(vendor, operation, circumstances);
  const body = grant.input === undefined ? template.body : numbersOf(vendor, grant.input);
  return {
    operation,
    template: { ...template, ...(body === undefined ? {} : { body }) },
    token: grant.token,
  };
}

/** The request of an operation whatever is in its form: with its headers, for those only. */
const anyRequest = (vendor: Vendor, operation: Operation, circumstances: Circumstances): RequestTemplate => {
  const names = Object.keys(operation.params).map((name) => [name, 'x']);
  const input = {
    path: Object.fromEntries(names) as Record<string, string>,
    query: {},
    body: operation.body && {},
  };
  return buildRequest(vendor, operation, input, { ...circumstances, hasToken: true });
};

/** A body of numbers, each from the variable of a credential field. */
function numbersOf(vendor: Vendor, fields: Readonly<Record<string, string>>): TextPart[] {
  const parts = Object.entries(fields).flatMap<TextPart>(([name, field], index) => [
    `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    { secret: field, env: vendor.auth.fields[field]?.env ?? field },
  ]);
  return [...parts, '}'];
}
