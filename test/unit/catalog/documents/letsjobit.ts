import { documented, linesOf, namesInJson, type Documented } from './documented';

/**
 * LetsJobIt: each operation begins with a `curl` sample, goes on with JSON, and names its method under
 * "HTTP Request"; then tables follow, one row a line, `name format … description`, each with a sentence
 * before it that says what it is about.
 */
export function readLetsjobit(text: string): Documented[] {
  const lines = linesOf(text);
  const end = lines.indexOf('Errors');
  const starts = lines.flatMap((line, index) => (line.startsWith('curl "') ? [index] : []));
  return starts.map((start, at) => readOperation(lines.slice(start, starts[at + 1] ?? end), start - 1));
}

function readOperation(lines: readonly string[], line: number): Documented {
  const head = lines.indexOf('HTTP Request');
  const [method = '', address = ''] = (lines[head + 2] ?? '').split(' ');
  const operation = documented(method, address.replace(/^.*\/api\/v2/, ''), line);
  const samples = lines.slice(0, head).join('\n');
  // The body is the data of the sample, or what stands before the sentence about the answer.
  const [sent = '', answered = ''] = (samples.split(/^This endpoint/m)[0] ?? '').split(
    /^.*returns? JSON.*$/m,
  );
  const data =
    sent
      .replace(/^.*-H .*$/gm, '')
      .split(/ below:$/m)
      .at(-1) ?? '';
  for (const name of namesInJson(data, 'body')) operation.names.add(name);
  for (const name of namesInJson(answered, 'answer')) operation.names.add(name);
  readTables(lines.slice(head), operation);
  return operation;
}

/** Where the rows of a table stand, by the sentence or title before it. */
const roots: readonly (readonly [RegExp, (method: string) => string])[] = [
  [/^Query Parameters/, () => 'query'],
  [/^URL Parameters/, () => 'path'],
  [/^A visits response contains/, () => 'answer'],
  [/^The meta object/, () => 'answer.meta'],
  [/^The data object/, () => 'answer.data'],
  [/^Pass an array of visit objects/, () => 'body'],
  [/^The time_windows array/, () => 'body.time_windows'],
  [/^The lines array/, (method) => (method === 'GET' ? 'answer.data.lines' : 'body.lines')],
  [
    /^The extraData array/,
    (method) => (method === 'GET' ? 'answer.data.lines.extraData' : 'body.lines.extraData'),
  ],
];

function readTables(lines: readonly string[], operation: Documented): void {
  let root = '';
  let row: RegExp | undefined;
  for (const line of lines) {
    const found = roots.find(([sentence]) => sentence.test(line));
    if (found) root = found[1](operation.method);
    if (line.startsWith('Parameter Format')) {
      row = line.endsWith('Required Description')
        ? /^(\w+) .*?\b(yes|no)\b/
        : line.endsWith('Required')
          ? /^(\w+) .*\b(required|optional)$/
          : /^(\w+) /;
    } else if (line === '') row = undefined;
    else if (row !== undefined) {
      const [, name = '', mark] = row.exec(line) ?? [];
      const place = `${root}.${name}`;
      operation.names.add(place);
      if (mark !== undefined) operation.required.set(place, mark === 'yes' || mark === 'required');
    }
  }
}
