import type { Cell } from '../../src/protocol/results';
import type { Selection } from '../../src/protocol/table';
import type { MenuItem } from './cellMenu';
import type { CopyFormat, GridHost } from './gridHost';
import { isMac } from './isMac';
import type { CellRef } from './references';

/** The cell whose menu opens. */
export interface MenuCell {
  readonly cell: Cell;
  readonly ref: CellRef | undefined;
  /** The id of a list's column. */
  readonly column: string | undefined;
  /** What the copies copy: what is picked around the cell, or the cell. */
  readonly selection: Selection;
  /** More than the cell is picked. */
  readonly several: boolean;
  readonly rowSelection: Selection;
}

const copies: readonly (readonly [label: string, format: CopyFormat, headers: boolean])[] = [
  ['Copy with Headers', 'tsv', true],
  ['Copy as JSON', 'json', true],
  ['Copy as CSV', 'csv', true],
  ['Copy as Markdown', 'markdown', true],
  ['Copy as SQL IN List', 'sql', false],
];

/** What can be done with a cell, besides what it opens. */
export function cellItems(
  { cell, ref, column, selection, several, rowSelection }: MenuCell,
  filters: Readonly<Record<string, string>>,
  host: GridHost,
): readonly MenuItem[] {
  const value = filterValue(cell);
  const filter = (sign: string): void => {
    if (column !== undefined)
      host.change({ filters: { ...filters, [column]: `${sign}${literal(value ?? '')}` } });
  };
  return [
    ...(ref === undefined
      ? []
      : [
          {
            label: 'Open in Full',
            field: 'Enter',
            pick: () => {
              host.inspectCell(ref);
            },
          },
        ]),
    ...(column === undefined || several
      ? []
      : [
          {
            label: 'Filter by This Value',
            apart: true,
            disabled: value === undefined,
            pick: () => {
              filter('=');
            },
          },
          {
            label: 'Exclude This Value',
            disabled: value === undefined,
            pick: () => {
              filter('!=');
            },
          },
        ]),
    {
      label: 'Copy',
      field: isMac ? '⌘C' : 'Ctrl+C',
      apart: true,
      pick: () => {
        if (several) host.copy(selection, 'tsv', false);
        else if (ref === undefined) host.copyText(cell.text);
        else host.copyValue(ref);
      },
    },
    ...(selection.columns.length === 0
      ? []
      : copies.map(([label, format, headers]) => ({
          label,
          pick: () => {
            host.copy(selection, format, headers);
          },
        }))),
    {
      label: 'Copy Row as JSON',
      pick: () => {
        host.copy(rowSelection, 'json', true);
      },
    },
  ];
}

/** What a column's filter says for a value: nothing for an empty one; undefined for what is only a summary here. */
function filterValue({ kind, text, hint }: Cell): string | undefined {
  if (kind === 'null' || kind === 'missing') return '';
  if (kind === 'nested') return hint === undefined ? undefined : text;
  return kind === 'image' || text.endsWith('…') ? undefined : text;
}

/** Within quotation marks nothing has a meaning of its own. */
const literal = (text: string): string =>
  text.trim() === text && !/[|"]/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
