import { documented, linesOf, namesInJson, type Documented } from './documented';

const HEAD =
  /(GET|POST|PUT|PATCH|DELETE)https:\/\/api\.auvo\.com\.br\/v2(\/[^?]*?)(?:\?(\S*?))?(Parameters|Attributes)$/;
const INPUT_TYPES = new Set(['string', 'number', 'boolean', 'array', 'object']);

/**
 * Auvo: one scraped page. A line that ends in method, address and the title of its first table, all glued
 * together, opens an operation; tables are one word a line; the parts that follow are opened by `Request`,
 * `Response` and a status.
 */
export function readAuvo(text: string): Documented[] {
  const lines = linesOf(text);
  const heads = lines.flatMap((line, index) => (HEAD.test(line) ? [index] : []));
  return heads.map((start, at) =>
    readOperation(lines.slice(start, heads[at + 1] ?? lines.length), start + 1),
  );
}

function readOperation(lines: readonly string[], line: number): Documented {
  const [, method = '', address = '', query = '', table] = HEAD.exec(lines[0] ?? '') ?? [];
  const request = lines.findIndex((one) => one === 'Request');
  const attributes =
    table === 'Attributes' ? 0 : lines.findIndex((one, index) => one === 'Attributes' && index < request);
  const listed = table === 'Parameters' ? lines.slice(1, attributes > 0 ? attributes : request) : [];
  const parameters = readParameters(listed);
  const inAddress = query.split('&').flatMap((pair) => (pair === '' ? [] : [pair.split('=')[0] ?? '']));
  const path = address
    .split('/')
    .map((part) => (parameters.has(part) ? `{${part}}` : part))
    .join('/');
  const operation = documented(method, path, line);
  for (const [name, help] of parameters) {
    const place = path.includes(`{${name}}`) ? `path.${name}` : `query.${name}`;
    operation.names.add(place);
    const standard = /Default (\d+)\./.exec(help)?.[1];
    if (standard !== undefined) operation.defaults.set(place, Number(standard));
    if (name === 'paramFilter') readFilter(help, operation);
  }
  for (const name of inAddress) operation.names.add(`query.${name}`);
  const answer = lines.findIndex((one, index) => index > request && one.includes('Response'));
  readBody(lines.slice(request, answer + 1), operation);
  if (attributes >= 0) readAttributes(lines.slice(attributes + 1, request), operation);
  readAnswer(lines.slice(answer), operation);
  return operation;
}

/** `name`, a line of help, and a type with a capital: `String`, `Number` or `Int`. */
function readParameters(lines: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (let index = 0; index < lines.length; index += 3)
    parameters.set(lines[index] ?? '', lines[index + 1] ?? '');
  return parameters;
}

/** Last words of the help of a filter field, to which the next field's name is glued. */
const LAST_WORDS =
  /^(?:\d+|identifier|id|name|user|numbers?|status|comma|tasks|task|date|startedOrEnded|High|Modifications|Interactions|description|hook|price|code|Stock|filter)(?=[A-Za-z])/;

/** Fields of a JSON filter stand in one line without a break: `name (type) - help`, the next name glued to the help. */
function readFilter(help: string, operation: Documented): void {
  for (const found of help.matchAll(
    /(\w+) \((required, )?\??(?:string|number|boolean|bool|array\[\w+\])\) - /g,
  )) {
    const [, glued = '', required] = found;
    const before = help.slice(0, found.index);
    // "users ids" and "by commas" end in the plural; elsewhere an s after these words begins the next name.
    const name = /(?:users|customers|products|Tags id separated by) $/.test(before)
      ? glued.replace(/^(?:ids?|commas)(?=[A-Za-z])/, '')
      : before.endsWith(' ') || /^\d/.test(glued)
        ? glued.replace(LAST_WORDS, '')
        : glued;
    operation.names.add(`query.paramFilter.${name}`);
    operation.required.set(`query.paramFilter.${name}`, required !== undefined);
    const own = help.slice(found.index + found[0].length);
    // The help ends where the next field begins, after the digits that are glued before its name.
    const end = own.search(/(?<=\d|\b)[A-Za-z]\w* \((?:required, )?\??(?:string|number|boolean|bool|array)/);
    readValues(`query.paramFilter.${name}`, end === -1 ? own : own.slice(0, end), operation);
  }
}

/** Help that lists values: `1 - Low | 2 - High`, `Manager:2, Administrator:3` or `Normal = 1, Abertura = 2`. */
function readValues(place: string, help: string, operation: Documented): void {
  const before = [...help.matchAll(/(?:^|[|.] ?)(\d+) ?-/g)].map(([, value]) => value ?? '');
  const after = [...help.matchAll(/[A-Za-z](?::| = )(\d+)/g)].map(([, value]) => value ?? '');
  const values = before.length > 1 ? before : after;
  if (values.length > 1) operation.values.set(place, values);
}

/** The example between three quotes of the Python sample; the login shows it as it is. */
function readBody(lines: readonly string[], operation: Documented): void {
  const text = lines.join('\n');
  const values = /values = """([^]*?)"""/.exec(text)?.[1] ?? (text.includes('urllib2') ? '' : text);
  for (const name of namesInJson(values, 'body')) operation.names.add(name);
  for (const [, path] of values.matchAll(/"path": "([^"]+)"/g)) operation.names.add(`change.${path ?? ''}`);
}

/**
 * The table of a body: `name`, perhaps `required`, a type, perhaps help. Fields of an object follow it as
 * `name(type)`; fields of a list's objects each have a number before them. In a PATCH the names are paths.
 */
function readAttributes(lines: readonly string[], operation: Documented): void {
  const root = operation.method === 'PATCH' ? 'change' : 'body';
  let parent = '';
  let list = '';
  for (let index = 0; index < lines.length; index++) {
    const name = (lines[index] ?? '').trim();
    const nested = /^(\w+)\((?:number|string|boolean)\)$/.exec(name)?.[1];
    if (nested !== undefined) {
      addFromTable(`${parent}.${nested}`, operation);
      continue;
    }
    const required = lines[index + 1]?.trim() === 'required';
    const type = (lines[index + (required ? 2 : 1)] ?? '').trim();
    if (name === '' || !INPUT_TYPES.has(type)) continue;
    if (/^\d+$/.test(name)) {
      if (type === 'object') list = parent;
      continue;
    }
    const numbered = /^\d+$/.test((lines[index - 1] ?? '').trim());
    const place = `${numbered && list !== '' ? list : root}.${name}`;
    const added = addFromTable(place, operation);
    // Marks stand at the fields of the body itself only.
    if (root === 'body') readValues(added, lines[index + (required ? 3 : 2)] ?? '', operation);
    if (root === 'body' && !numbered) operation.required.set(added, required);
    if (!numbered) parent = added;
    index += required ? 2 : 1;
  }
}

/** A name of a table, in the spelling of the example where that differs only in case. */
function addFromTable(place: string, operation: Documented): string {
  const known = [...operation.names].find((name) => name.toLowerCase() === place.toLowerCase());
  if (known === undefined) operation.names.add(place);
  else if (known !== place) operation.respelled.set(place, known);
  return known ?? place;
}

/** The first answer: its status, and the names of its body up to the next answer. */
function readAnswer(lines: readonly string[], operation: Documented): void {
  const status = lines.findIndex((line) => /^\d{3}$/.test(line));
  const rest = lines.slice(status + 1);
  const end = rest.findIndex((line) => line.startsWith('Response'));
  operation.status = Number(lines[status]);
  const body = rest.slice(0, end === -1 ? rest.length : end).join('\n');
  for (const name of namesInJson(body, 'answer')) operation.names.add(name);
}
