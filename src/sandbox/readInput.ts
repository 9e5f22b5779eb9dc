import type * as z from 'zod';
import { metaOf } from '../catalog/meta';
import { valueAt } from '../catalog/pointer';
import type { Operation, Shape } from '../catalog/operation';
import { readBrackets } from './brackets';
import { asText, type Fields } from './read';
import type { Issue } from './refusal';
import { day } from './dates';

/** The inputs of a request after the operation's own schemas, or what is wrong with them. */
export interface ReadInput {
  readonly path: Fields;
  readonly query: Fields;
  readonly body: unknown;
  readonly issues: readonly Issue[];
}

/** Reads path, query and body as the operation declares them. Undeclared query parameters are ignored, as the vendors do. */
export function readInput(
  operation: Operation,
  params: Readonly<Record<string, string>>,
  search: URLSearchParams,
  body: string,
  required: readonly string[] = [],
): ReadInput {
  const path = readPart(
    'path',
    operation.params,
    (name) => candidates(params[name]),
    (name) => params[name],
  );
  const query = readPart(
    'query',
    operation.query,
    (name, schema) => decode(search, name, schema),
    (name) => search.get(name) ?? undefined,
  );
  const read = readBody(operation, body);
  const secrets = Object.keys(operation.credentialQuery ?? {});
  const missing = [
    ...required.filter((name) => !search.has(name)),
    ...secrets.filter((name) => !search.get(name)),
  ].map((field): Issue => ({ place: 'query', field, value: '', message: 'This is required.' }));
  const issues = [...path.issues, ...missing, ...query.issues, ...read.issues];
  const sent = secrets.map((name) => [name, search.get(name)] as const);
  const all = { ...query.values, ...Object.fromEntries(sent) };
  const input = { path: path.values, query: all, body: read.value };
  return { ...input, issues: issues.length > 0 ? issues : brokenConstraints(operation, input) };
}

function readPart(
  place: 'path' | 'query',
  shape: Shape,
  decoded: (name: string, schema: z.ZodType) => readonly unknown[],
  raw: (name: string) => string | undefined,
) {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const tries = decoded(name, schema).map((candidate) => schema.safeParse(candidate));
    const good = tries.find((result) => result.success);
    if (good) values[name] = good.data;
    else {
      const problem = tries.at(-1)?.error?.issues[0];
      const field = [name, ...(problem?.path ?? [])].map(String).join('.');
      issues.push({
        place,
        field,
        value: raw(name) ?? '',
        message: problem?.message ?? 'This is not valid JSON.',
      });
    }
  }
  return { values, issues };
}

/** What a text in a URL can mean; the schema takes the first that fits. */
function candidates(text: string | undefined): readonly unknown[] {
  if (text === undefined) return [undefined];
  if (/^-?\d+(\.\d+)?$/.test(text)) return [text, Number(text)];
  return text === 'true' || text === 'false' ? [text, text === 'true'] : [text];
}

function decode(search: URLSearchParams, name: string, schema: z.ZodType): readonly unknown[] {
  const { wire } = metaOf(schema);
  if (wire === 'brackets') {
    const tree = readBrackets(search, name);
    return [tree, deepValues(tree)];
  }
  const text = search.get(name) ?? undefined;
  if (text === undefined || wire === undefined) return candidates(text);
  if (wire === 'csv') return [text.split(',').filter((part) => part !== '')];
  try {
    const value: unknown = JSON.parse(text);
    return [value];
  } catch {
    return [];
  }
}

/** Brackets carry only text: the same tree with numbers and booleans read as such. */
function deepValues(tree: unknown): unknown {
  if (typeof tree === 'string') return candidates(tree).at(-1);
  if (Array.isArray(tree)) return tree.map(deepValues);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, deepValues(value)]));
}

function readBody(operation: Operation, text: string): { value: unknown; issues: readonly Issue[] } {
  const secrets = Object.keys(operation.credentialBody ?? {});
  if (!operation.body && secrets.length === 0) return { value: undefined, issues: [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      value,
      issues: [{ place: 'body', field: 'body', value: '', message: 'This is not valid JSON.' }],
    };
  }
  const missing = secrets
    .filter((name) => asText(valueAt(value, [name])) === undefined)
    .map((field): Issue => ({ place: 'body', field, value: '', message: 'Fill this in.' }));
  const problems = missing.length > 0 ? [] : (operation.body?.safeParse(value).error?.issues ?? []);
  const wrong = problems.map(({ path, message }): Issue => ({
    place: 'body',
    field: path.map(String).join('.'),
    value: '',
    message,
  }));
  return { value, issues: [...missing, ...wrong] };
}

function brokenConstraints(operation: Operation, input: unknown): readonly Issue[] {
  return operation.constraints.flatMap((constraint): Issue[] => {
    const [from, to] = [constraint.from, constraint.to].map((pointer) => asText(valueAt(input, pointer)));
    if (from === undefined || to === undefined) return [];
    const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day + 1;
    const place = constraint.to[0] === 'path' ? 'path' : 'query';
    const issue = (message: string): Issue => ({
      place,
      field: constraint.to.at(-1) ?? '',
      value: to,
      message,
    });
    if (to < from) return [issue('It must not be before the start.')];
    if (constraint.days === undefined || days <= constraint.days) return [];
    return [issue(`The span is ${String(days)} days; at most ${String(constraint.days)} are allowed.`)];
  });
}
