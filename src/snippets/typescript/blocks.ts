import type { Vendor } from '../../catalog/vendor';
import { camel } from '../names';
import { jsString } from '../quoting/js';
import { errorName } from './names';

/** The class of an answer that is no success. */
export const errorClass = (vendor: Vendor): string[] => [
  `/** An answer of ${vendor.title} with another status than success. */`,
  `export class ${errorName(vendor)} extends Error {`,
  '  readonly status: number;',
  '  readonly body: string;',
  '',
  '  constructor(status: number, body: string) {',
  `    super(\`${vendor.title} answered \${status}: \${body}\`);`,
  `    this.name = '${errorName(vendor)}';`,
  '    this.status = status;',
  '    this.body = body;',
  '  }',
  '}',
];

/** Constants that hold environment variables. */
export const environmentConstants = (names: readonly string[]): string[] =>
  names.map((name) => `const ${camel(name)} = env(${jsString(name)});`);

/** Reads them; the declaration is all that the snippet knows of Node. */
export const ENVIRONMENT = [
  'declare const process: { readonly env: Readonly<Record<string, string | undefined>> };',
  '',
  '/** The value of an environment variable. */',
  'function env(name: string): string {',
  '  const value = process.env[name];',
  '  if (!value) throw new Error(`Set the environment variable ${name} first.`);',
  '  return value;',
  '}',
];

/** The function that a secret in an address goes through. */
export const PERCENT_ENCODE = [
  '/** Percent-encodes everything but letters, digits and -._~ (RFC 3986). */',
  'function percentEncode(text: string): string {',
  "  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => {",
  '    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;',
  '  });',
  '}',
];
