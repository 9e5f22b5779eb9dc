import { inspect } from 'node:util';

/** Where in a text one of the secrets stands, in any of the forms that texts, addresses and headers are written in. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) =>
    formsOf(secret).flatMap(([form, value]) => (text.includes(value) ? [`${form} of ${secret}`] : [])),
  );
}

/** Written apart from the product's own list of forms, so that a hole in that one shows. */
export function formsOf(secret: string): [form: string, value: string][] {
  const bytes = Buffer.from(secret, 'utf8');
  const forms: [string, string][] = [
    ['raw', secret],
    ['base64', bytes.toString('base64')],
    [
      'base64 after one byte',
      Buffer.concat([Buffer.from(':'), bytes])
        .toString('base64')
        .slice(2, -4),
    ],
    [
      'base64 after two bytes',
      Buffer.concat([Buffer.from('::'), bytes])
        .toString('base64')
        .slice(3, -4),
    ],
    ['base64url', bytes.toString('base64url')],
    ['URL', encodeURIComponent(secret)],
    ['URL in lower case', encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())],
    ['form', new URLSearchParams({ '': secret }).toString().slice(1)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['hex', bytes.toString('hex')],
    ['HEX', bytes.toString('hex').toUpperCase()],
    ['HTML', secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')],
  ];
  return forms;
}

/** Everything that an error tells: its own fields, its stack, and the same of what caused it. */
export function everythingIn(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return String(error);
  const fields = Object.getOwnPropertyNames(error).map((name) => {
    const value: unknown = Reflect.get(error, name);
    return value instanceof Error ? everythingIn(value, depth + 1) : `${name}=${asText(value)}`;
  });
  const parts =
    error instanceof AggregateError ? error.errors.map((one) => everythingIn(one, depth + 1)) : [];
  return [String(error), ...fields, ...parts].join('\n');
}

/** As JSON and as the console would print it: each shows what the other leaves out. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return `${inspect(value, { depth: 8 })}\n${JSON.stringify(value)}`;
}
