import { encodeText } from '../../client/encodeQuery';
import { jsString } from '../quoting/js';
import type { UrlPart } from './call';
import type { Literal } from './literal';

/** A query as the tree that its names describe, `and[kilometers][]=5` a list in an object; values as they stand there. */
type Tree = Map<string, Tree> | string[] | string;

/**
 * The object that `qs.stringify(…, { arrayFormat: 'brackets' })` writes as exactly this query; nothing where there
 * is none. Values between `<` and `>`, which no query has, are those variables.
 */
export function bracketParams(query: string, variables: readonly string[]): Literal | undefined {
  const tree = readBrackets(query);
  if (tree === undefined || writeBrackets(tree, '').join('&') !== query) return undefined;
  return literal(tree, variables);
}

/** The part of an address before its query, and the query with the numbers of its variables for `bracketParams`. */
export function splitUrl(url: readonly UrlPart[]): { path: string; query: string; variables: string[] } {
  const variables: string[] = [];
  const text = url.map((part) =>
    typeof part === 'string' ? part : `<${String(variables.push(part.variable) - 1)}>`,
  );
  const [path = '', ...query] = text.join('').split('?');
  return { path, query: query.join('?'), variables };
}

function readBrackets(query: string): Map<string, Tree> | undefined {
  const root = new Map<string, Tree>();
  for (const pair of query.split('&')) {
    const [name = '', value, ...more] = pair.split('=');
    const [, first, rest = ''] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(decode(name) ?? '') ?? [];
    if (first === undefined || value === undefined || more.length > 0 || decode(value) === undefined)
      return undefined;
    const names = [first, ...[...rest.matchAll(/\[(.*?)\]/g)].map(([, inner = '']) => inner)];
    if (!put(root, names, value)) return undefined;
  }
  return root;
}

/** Puts a value at its place; says whether there is one. An empty name at the end adds to a list. */
function put(tree: Map<string, Tree>, [name = '', ...rest]: readonly string[], value: string): boolean {
  if (!isPlain(name)) return false;
  const there = tree.get(name);
  if (rest.length === 0) {
    if (there !== undefined) return false;
    tree.set(name, value);
    return true;
  }
  if (rest.length === 1 && rest[0] === '') {
    if (there !== undefined && !Array.isArray(there)) return false;
    tree.set(name, [...(there ?? []), value]);
    return true;
  }
  const inner = there ?? new Map<string, Tree>();
  if (!(inner instanceof Map)) return false;
  tree.set(name, inner);
  return put(inner, rest, value);
}

/** Names that axios leaves out, or that JavaScript puts before others, are not plain. */
const isPlain = (name: string): boolean => !/^(?:\d*|__proto__|constructor|prototype)$/.test(name);

/** What qs makes of a tree: a pair a value, in its order. */
function writeBrackets(tree: Tree, name: string): string[] {
  if (typeof tree === 'string') return [`${encodeText(name)}=${rewritten(tree)}`];
  if (Array.isArray(tree)) return tree.flatMap((item) => writeBrackets(item, `${name}[]`));
  return [...tree].flatMap(([key, value]) => writeBrackets(value, name === '' ? key : `${name}[${key}]`));
}

function rewritten(value: string): string {
  return variable.test(value) ? value : encodeText(decode(value) ?? '');
}

function literal(tree: Tree, variables: readonly string[]): Literal {
  if (typeof tree === 'string') return { code: valueCode(tree, variables) };
  if (Array.isArray(tree)) return { items: tree.map((item) => literal(item, variables)) };
  return { fields: [...tree].map(([name, value]) => [name, literal(value, variables)]) };
}

/** Numbers that read the same as texts are numbers. */
function valueCode(value: string, variables: readonly string[]): string {
  const [, index] = variable.exec(value) ?? [];
  const name = index === undefined ? undefined : variables[Number(index)];
  if (name !== undefined) return name;
  return /^(?:0|[1-9]\d{0,14}|true|false)$/.test(value) ? value : jsString(decode(value) ?? value);
}

const variable = /^<(\d+)>$/;

/** Long texts are left as they are: some versions of qs cut characters apart in them. */
function decode(text: string): string | undefined {
  if (text.length >= 1_024) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
