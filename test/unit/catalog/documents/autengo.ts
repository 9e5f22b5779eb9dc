import { documented, linesOf, namesInJson, type Documented } from './documented';

/**
 * Autengo: `GET /path/:name` alone on a line opens an operation; its parameters have lost their names, so
 * they are read from the JavaScript sample (`params: { … }`) and from the address; examples are plain JSON;
 * the schema definitions at the end list `- name: type` and belong to the operations named below.
 */
export function readAutengo(text: string): Documented[] {
  const lines = linesOf(text);
  const end = lines.indexOf('Schema Definitions');
  const starts = lines.flatMap((line, index) => (HEAD.test(line) && index < end ? [index] : []));
  const operations = starts.map((start, at) =>
    readOperation(lines.slice(start, starts[at + 1] ?? end), start + 1),
  );
  for (const [name, ...uses] of definitions) {
    for (const [method, path, root] of uses) {
      const operation = operations.find((one) => one.method === method && one.path === path);
      if (operation === undefined) throw new Error(`The document has no ${method} ${path}.`);
      readDefinition(lines.slice(end), name, root, operation);
    }
  }
  return operations;
}

const HEAD = /^(GET|POST|PUT|DELETE) (\/\S+)$/;

/** Whose body or answer each definition describes: the document's own references were lost. */
const contact = ['/contact', '/contact/{id}', '/contact/tecfactura/{tecfacturaId}'] as const;
const [create, byId, byTecfactura] = contact;
const definitions: readonly (readonly [
  string,
  ...(readonly [method: string, path: string, root: string])[],
])[] = [
  ['VehicleList', ['GET', '/vehicle', 'answer']],
  ['Vehicle', ['GET', '/vehicle', 'answer.list'], ['GET', '/vehicle/{sellingId}', 'answer.vehicle']],
  ['OpportunityPost', ['POST', '/opportunity', 'body']],
  ['ContactPost', ['POST', create, 'body'], ['PUT', byId, 'body'], ['PUT', byTecfactura, 'body']],
  ...(['ContactResponse', 'Contact'] as const).map((name) => {
    const root = name === 'Contact' ? 'answer.data.contact' : 'answer';
    const uses = [
      ['POST', create],
      ['GET', byId],
      ['PUT', byId],
      ['GET', byTecfactura],
      ['PUT', byTecfactura],
    ] as const;
    return [name, ...uses.map(([method, path]) => [method, path, root] as const)] as const;
  }),
  ['TokenPost', ['POST', '/auth/token', 'body']],
  ['TokenResponse', ['POST', '/auth/token', 'answer'], ['GET', '/auth/refresh', 'answer']],
];

function readOperation(lines: readonly string[], line: number): Documented {
  const [, method = '', address = ''] = HEAD.exec(lines[0] ?? '') ?? [];
  const operation = documented(method, address.replace(/:(\w+)/g, '{$1}'), line);
  const add = (names: Iterable<string>): void => {
    for (const name of names) operation.names.add(name);
  };
  add([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path.${name ?? ''}`));
  const text = lines.join('\n');
  const sample = /params: (\{[^]*?\n\}),?\n\}\);/.exec(text)?.[1];
  if (sample !== undefined) add(namesInJson(sample, 'query', true));
  const columns = /Columns that can be used for[^]*? are (created[^.]*)\./.exec(text)?.[1];
  for (const column of columns?.split(/, | and /) ?? []) add([`query.and.${column}`, `query.or.${column}`]);
  // An answer keyed by the fields that were asked for.
  const valid = /^Valid fields are ([^.]*)\./m.exec(text)?.[1];
  for (const field of valid?.split(/, | and /) ?? []) add([`answer.${field}`]);
  const [before = '', after = ''] = text.split(/^Response Example /m);
  const body = before.split(/^Request Example$/m)[1];
  if (body !== undefined) add(namesInJson(body, 'body'));
  operation.status = Number(/^\((\d{3})/.exec(after)?.[1] ?? 0);
  add(namesInJson(after, 'answer'));
  return operation;
}

/**
 * `- name: type (up to N chars)`, help on the line after the next. Indentation was lost: `key` and `text`
 * stand in the object before them, and the fields of any other object go on to the definition's end.
 */
function readDefinition(lines: readonly string[], name: string, root: string, operation: Documented): void {
  const rest = lines.slice(lines.indexOf(`${name}: object`) + 1);
  let inside = root;
  let object = root;
  for (const line of rest.slice(0, rest.indexOf('Example'))) {
    const [, field, type, , max] = /^- (\w[\w-]*): (\w+)(.*?\(up to (\d+) chars\))?/.exec(line) ?? [];
    if (field === undefined) continue;
    if (object !== root && field !== 'key' && field !== 'text' && !operation.names.has(`${root}.${field}`))
      inside = object;
    const place = `${field === 'key' || field === 'text' ? object : inside}.${field}`;
    operation.names.add(place);
    if (max !== undefined) operation.maxLength.set(place, Number(max));
    const values = /^- [\w-]+: (?:string|integer|number) ([\w-]+(?:, [\w-]+)*)$/.exec(line)?.[1];
    if (values !== undefined) operation.values.set(place, values.split(', '));
    if (type === 'object') object = place;
  }
}
