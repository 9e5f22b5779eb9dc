import type { ErrorShape } from '../catalog/errorShape';
import type { Operation } from '../catalog/operation';
import type { RateWindow } from '../catalog/rateLimit';
import type { Vendor } from '../catalog/vendor';
import { refTo } from './refs';
import type { JsonObject } from './types';

/** The documented failures of an operation by status. Where none is documented, `4XX` says that one must be expected. */
export function errorResponses(vendor: Vendor, { errors }: Operation): Readonly<Record<string, JsonObject>> {
  const content = contentOf(vendor);
  const documented = Object.entries(errors).map(([status, meaning]) => {
    const headers = status === '429' ? limitHeaders(vendor) : {};
    return [status, { description: meaning, ...headers, content }] as const;
  });
  if (Object.keys(errors).some((status) => status.startsWith('4'))) return Object.fromEntries(documented);
  const unknown = { description: 'Refused. The document does not say with which status or why.', content };
  return { ...Object.fromEntries(documented), '4XX': unknown };
}

/** The schemas of a vendor's error bodies, by component name; none where only text is known. */
export function errorSchemas({ errors }: Vendor): Readonly<Record<string, JsonObject>> {
  const shapes = errors.flatMap(shapeSchema);
  const [first, ...others] = shapes;
  if (first === undefined) return {};
  const description = 'The body of a failure.';
  return { [ERROR]: others.length === 0 ? { description, ...first } : { description, anyOf: shapes } };
}

const ERROR = 'ErrorBody';

function contentOf({ errors }: Vendor): JsonObject {
  const json = errors.some(({ style }) => style !== 'text')
    ? { 'application/json': { schema: refTo(ERROR) } }
    : {};
  const text = errors.some(({ style }) => style === 'text')
    ? { 'text/plain': { schema: { type: 'string' } } }
    : {};
  return { ...json, ...text };
}

function shapeSchema(shape: ErrorShape): JsonObject[] {
  if (shape.style === 'text') return [];
  if (shape.style === 'message') {
    return [
      shape.at.reduceRight<JsonObject>(
        (inner, name) => ({ type: 'object', properties: { [name]: inner }, required: [name] }),
        { type: 'string', description: 'What went wrong.' },
      ),
    ];
  }
  const messages = { type: 'array', items: { type: 'string' } };
  return [{ type: 'object', description: 'Messages by field.', additionalProperties: messages }];
}

/** Quota headers that a success carries. */
export const quotaHeaders = ({ rateLimit }: Vendor): JsonObject =>
  headersOf(rateLimit.windows, 'remainingHeader', (label) => `Requests that remain ${label}.`);

function limitHeaders({ rateLimit }: Vendor): JsonObject {
  const limits = headersOf(rateLimit.windows, 'limitHeader', (label) => `Requests allowed ${label}.`);
  const retry = { description: 'Seconds until the next request may be sent.', schema: { type: 'integer' } };
  return { headers: { 'Retry-After': retry, ...(limits.headers as JsonObject | undefined) } }; // made below
}

function headersOf(
  windows: readonly RateWindow[],
  key: 'remainingHeader' | 'limitHeader',
  describe: (label: string) => string,
): JsonObject {
  const named = windows.flatMap((window) => {
    const name = window[key];
    const header = { description: describe(window.label), schema: { type: 'integer' } };
    return name === undefined ? [] : [[name, header] as const];
  });
  return named.length === 0 ? {} : { headers: Object.fromEntries(named) };
}
