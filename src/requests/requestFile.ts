import * as z from 'zod';
import { lookUp } from './lookUp';
import type { SavedRequest } from './savedRequests';
import { cleanName, formText, LONGEST_NAME } from './savedRequests';

const VERSION = 1;

/** Bytes of a file; a larger one is not read. */
const LARGEST = 1024 * 1024;

const requestFile = z.object({
  vendor: z.string().min(1).max(200),
  operation: z.string().min(1).max(200),
  name: z.string().min(1).max(LONGEST_NAME),
  values: formText,
});

/** What a file says, or what is wrong with it, in one sentence. */
export type FileReading = { readonly request: SavedRequest } | { readonly problem: string };

/** A saved request as a file: one value a line, in an order that does not change, so that differences are small. */
export function writeRequestFile({ vendorId, operationId, name, values }: SavedRequest): string {
  const sorted = Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
  const file = { vendorscope: VERSION, vendor: vendorId, operation: operationId, name, values: sorted };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What is wrong with a file of this many bytes, if anything. */
export const sizeProblem = (bytes: number): string | undefined =>
  bytes > LARGEST ? 'This file is larger than 1 MB: no saved request is.' : undefined;

/** Reads a file. Nothing of what it says is trusted: it may be anybody's. */
export function readRequestFile(bytes: Uint8Array): FileReading {
  const tooLarge = sizeProblem(bytes.byteLength);
  if (tooLarge !== undefined) return { problem: tooLarge };
  const parsed = parse(new TextDecoder().decode(bytes));
  if ('problem' in parsed) return parsed;
  const wrong = versionProblem(parsed.value);
  if (wrong !== undefined) return { problem: wrong };
  const read = requestFile.safeParse(parsed.value);
  if (!read.success) return { problem: shapeProblem(read.error) };
  const { vendor: vendorId, operation: operationId, values } = read.data;
  const name = cleanName(read.data.name);
  if (name === '') return { problem: '“name” is empty.' };
  return lookUp({ vendorId, operationId }) === undefined
    ? { problem: `There is no operation “${cleanName(operationId)}” of “${cleanName(vendorId)}”.` }
    : { request: { vendorId, operationId, name, values } };
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const place = error instanceof SyntaxError ? /line \d+ column \d+/.exec(error.message)?.[0] : undefined;
    return { problem: `This is not JSON${place === undefined ? '' : ` at ${place}`}.` };
  }
}

function versionProblem(value: unknown): string | undefined {
  const version =
    typeof value === 'object' && value !== null && 'vendorscope' in value ? value.vendorscope : undefined;
  if (version === VERSION) return undefined;
  return typeof version === 'number'
    ? `It has version ${String(version)}; this Vendorscope reads version ${String(VERSION)}.`
    : 'This is no saved request: it does not begin with “"vendorscope": 1”.';
}

function shapeProblem({ issues }: z.ZodError): string {
  const [issue] = issues;
  const field = cleanName(issue?.path.join('.') ?? '');
  if (issue?.code === 'invalid_type')
    return `“${field}” is missing or is no ${issue.expected === 'string' ? 'text' : 'object'}.`;
  return `“${field}” is empty or too long.`;
}
