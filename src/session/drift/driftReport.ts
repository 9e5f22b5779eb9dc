import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { DriftEntry, DriftLog } from '../../client/drift/driftLog';
import type { DriftKind } from '../../client/drift/driftNode';
import { code, plainText, table } from '../../documentation/markdown';

type Counted = Pick<DriftLog, 'answers' | 'rows' | 'others' | 'entries'>;

/** What differs from the document, as Markdown to send to the vendor: no profile, no address, no secret. */
export function driftReport(vendor: Vendor, operation: Operation, log: Counted): string {
  const { answers, rows, entries, others } = log;
  const checked = `${count(rows, 'row')} in ${count(answers, 'answer')}`;
  return [
    `# ${plainText(`${vendor.title}: ${operation.title}`)}`,
    '',
    `${code(`${operation.method} ${vendor.basePath}${operation.path}`)}, documented in ${vendor.document}, line ${String(operation.line)}.`,
    `Compared ${checked} with the document.`,
    ...(entries.length === 0 ? ['', 'No difference was found.'] : []),
    ...sections.flatMap(([kind, title, columns]) => {
      const of = entries.filter((entry) => entry.kind === kind);
      return of.length === 0 ? [] : ['', `## ${title}`, '', tableOf(columns, of)];
    }),
    ...(others === 0 ? [] : ['', `And ${count(others, 'more difference')} of other kinds.`]),
    '',
  ].join('\n');
}

type Column = 'path' | 'expected' | 'found' | 'count' | 'example';
const sections: readonly (readonly [DriftKind, string, readonly Column[]])[] = [
  ['undocumented', 'Fields that the document does not name', ['path', 'count', 'found', 'example']],
  ['missing', 'Fields that are missing', ['path', 'count', 'expected']],
  ['type', 'Values of another type', ['path', 'count', 'expected', 'found', 'example']],
  ['value', 'Values that the document does not list', ['path', 'count', 'expected', 'example']],
];
const titles: Readonly<Record<Column, string>> = {
  path: 'Field',
  expected: 'Documented',
  found: 'Found',
  count: 'Count',
  example: 'First example',
};

const tableOf = (columns: readonly Column[], entries: readonly DriftEntry[]): string =>
  table(
    columns.map((column) => titles[column]),
    entries.map((entry) => columns.map((column) => cell(column, entry))),
    [titles.count],
  );

function cell(column: Column, entry: DriftEntry): string {
  if (column === 'count') return entry.count.toLocaleString('en');
  if (column === 'path') return entry.path === '' ? 'the whole answer' : code(entry.path);
  return column === 'example' ? code(entry.example) : plainText(entry[column]);
}

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
