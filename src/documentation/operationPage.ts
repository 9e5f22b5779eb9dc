import { metaOf } from '../catalog/meta';
import type { Operation } from '../catalog/operation';
import { referenceFields } from '../catalog/referenceFields';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { answerTable, inputTable, nestedRows, patchRows } from './fieldRows';
import { bullets, code, codeBlock, plainText, table } from './markdown';
import { authWords, limitsInWords, pageWords } from './operationWords';

/** What is shown of an operation besides its declaration. */
export interface Examples {
  /** The example request as code, without secrets. */
  readonly request?: string;
  /** The document's answer. */
  readonly answer?: unknown;
}

const MOST_LINES = 200;

/** Before the names of the fields of a list's items. */
const ITEM = '[].';

/** An operation as a page to read: Markdown, in which nothing of the catalog's text is markup. */
export function operationPage(vendor: Vendor, operation: Operation, examples: Examples = {}): string {
  const { title, method, path, description, notes, errors } = operation;
  const sections: readonly (readonly [title: string, body: string])[] = [
    ['Parameters', inputs(operation)],
    ['Body', bodyOf(operation)],
    ['Rules', bullets(rules(operation))],
    ['Answer', answer(operation)],
    [
      'Errors',
      table(
        ['Status', 'Meaning'],
        Object.entries(errors).map(([status, words]) => [status, plainText(words)]),
      ),
    ],
    ['Limits', bullets(limitsInWords(vendor))],
    ['Leads to', references(vendor, operation)],
    ['Notes on the document', bullets(notes.map(plainText))],
    ['Example request', examples.request === undefined ? '' : codeBlock('sh', examples.request.trimEnd())],
    ['Example answer', examples.answer === undefined ? '' : exampleAnswer(examples.answer)],
  ];
  return [
    `# ${plainText(title)}`,
    code(`${method} ${vendor.basePath}${path}`),
    plainText(description),
    facts(vendor, operation),
    ...sections.flatMap(([name, body]) => (isEmpty(body) ? [] : [`## ${name}`, body])),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A table without rows is no section. */
const isEmpty = (body: string): boolean => body === '' || /^\|\s+\|\n\|\s+\|$/.test(body);

function facts(vendor: Vendor, operation: Operation): string {
  const { scope } = operation;
  const scopeTitle = scope === undefined ? undefined : vendor.scopes?.[scope];
  const lines: readonly (readonly [name: string, words: string])[] = [
    ['Vendor', `${plainText(vendor.title)}, <${vendor.origin}>`],
    ['Source', `${code(vendor.document)}, line ${String(operation.line)}`],
    ['Effect', effects[operation.effect]],
    ['Authentication', authWords(vendor, operation)],
    ...(scope === undefined
      ? []
      : [
          ['Scope', `${code(scope)}${scopeTitle === undefined ? '' : `, ${plainText(scopeTitle)}`}`] as const,
        ]),
    ['Success', code(String(operation.status))],
    ['Pages', pageWords(operation.page)],
  ];
  return bullets(lines.map(([name, words]) => `**${name}**: ${words}`));
}

const effects: Readonly<Record<Operation['effect'], string>> = {
  read: 'Reads only',
  write: 'Changes data',
  token: 'Issues an access token',
};

/** Parameters of path and query; what is inside a filter follows it, dotted. */
function inputs({ params, query }: Operation): string {
  const rows = [
    ...Object.entries(params).flatMap(([name, schema]) => nestedRows(schema, name, 'path')),
    ...Object.entries(query).flatMap(([name, schema]) => nestedRows(schema, name, 'query')),
  ];
  return rows.length === 0 ? '' : inputTable(rows);
}

/** A list of changes is described by the fields that it may change. */
function bodyOf({ body }: Operation): string {
  if (body === undefined) return '';
  if (metaOf(body).patch !== true) {
    const rows = nestedRows(body, '');
    const isList = rows.length > 0 && rows.every(({ name }) => name.startsWith(ITEM));
    if (!isList) return inputTable(rows);
    return `A list; each item has these fields:\n\n${inputTable(rows.map((row) => ({ ...row, name: row.name.slice(ITEM.length) })))}`;
  }
  const example = '[{ "op": "replace", "path": "…", "value": … }]';
  return `A list of changes, ${code(example)}, to these fields:\n\n${answerTable(patchRows(body))}`;
}

const rules = ({ constraints }: Operation): readonly string[] =>
  constraints.map(
    ({ from, to, days }) =>
      `${code(to.slice(1).join('.'))} is not before ${code(from.slice(1).join('.'))}` +
      `${days === undefined ? '' : `; both days counted, they span at most ${String(days)} days`}.`,
  );

/** The fields of a row by their names in it, and what is around the rows. */
function answer({ response, page }: Operation): string {
  const fields = nestedRows(response, '');
  const place = 'rows' in page ? page.rows : 'at' in page ? page.at : [];
  const at = place.join('.');
  const inRow = [`${at}[].`, ...(at === '' ? [] : [`${at}.`])];
  const nameInRow = (name: string) =>
    inRow.flatMap((way) => (name.startsWith(way) ? [name.slice(way.length)] : []))[0];
  const row = fields.flatMap((field) => {
    const name = nameInRow(field.name);
    return name === undefined ? [] : [{ ...field, name }];
  });
  const around = fields.filter(({ name }) => nameInRow(name) === undefined);
  const hasRows = page.style !== 'none' && (at !== '' || row.length > 0);
  if (!hasRows) return around.length === 0 ? '' : answerTable(around);
  return [
    ...(around.length === 0 ? [] : [answerTable(around)]),
    `### ${'rows' in page ? 'Rows' : 'Record'}`,
    ...(at === '' ? [] : [`At ${code(at)}.`]),
    row.length === 0 ? 'The document names no fields.' : answerTable(row),
  ].join('\n\n');
}

function references(vendor: Vendor, operation: Operation): string {
  return bullets(
    referenceFields(vendor, operation).map(({ path, targets }) => {
      const titles = targets.flatMap(({ operation: id }) => {
        const target = findOperation(vendor, id);
        return target === undefined
          ? []
          : [`${plainText(target.title)} (${code(`${target.method} ${target.path}`)})`];
      });
      return `${code(path)} → ${titles.join(', ')}`;
    }),
  );
}

function exampleAnswer(value: unknown): string {
  const lines = JSON.stringify(value, undefined, 2).split('\n');
  if (lines.length <= MOST_LINES) return codeBlock('json', lines.join('\n'));
  return [
    codeBlock('json', lines.slice(0, MOST_LINES).join('\n')),
    `The first ${String(MOST_LINES)} of ${String(lines.length)} lines.`,
  ].join('\n\n');
}
