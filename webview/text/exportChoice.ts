import type { RequestParams } from '../../src/protocol/contract';
import type { PanelState } from '../../src/protocol/state';
import { foundText } from './range';
import { shownFilters } from './status';
import { rowsText } from './units';

/** Which rows are written to a file. */
export type ExportRows = RequestParams<'exportRows'>['rows'];

/** One of the sets of rows that there are. */
export interface RowsChoice {
  readonly value: ExportRows;
  readonly label: string;
}

/** The sets of rows that can be exported now, the best first: whole lists before pages, unless they are filtered. */
export function rowsChoices(panel: PanelState): readonly RowsChoice[] {
  const { results } = panel;
  if (results === undefined) return [];
  const filtered = shownFilters(results) > 0;
  const arranged = filtered || results.view.sort.length > 0;
  const shown: RowsChoice = { value: 'shown', label: shownLabel(panel, filtered) };
  if (results.single || !results.pages) return [shown];
  const { fetched, scope } = results;
  const list: readonly RowsChoice[] = [
    ...(fetched === undefined || fetched.rows === 0
      ? []
      : [
          {
            value: 'fetched' as const,
            label: fetched.complete
              ? `All ${rowsText(fetched.rows)}`
              : `The ${rowsText(fetched.rows)} fetched`,
          },
        ]),
    ...(fetched?.complete === true || panel.bulk?.status === 'running' || isWhole(panel)
      ? []
      : [{ value: 'all' as const, label: 'All rows there are (fetches the rest first)' }]),
  ];
  if (filtered || list.length === 0) return [shown, ...list];
  return scope === 'all' && !arranged ? list : [...list, shown];
}

/** The page shown is the whole list. */
const isWhole = ({ results }: PanelState): boolean =>
  results?.scope === 'page' && !results.hasPrevious && !results.hasNext;

function shownLabel({ results }: PanelState, filtered: boolean): string {
  if (results === undefined) return '';
  if (results.single) return 'The object shown';
  if (filtered) return `The ${foundText(results)} that the filters leave`;
  return `The ${rowsText(results.rowCount)} shown${results.scope === 'page' && results.pages ? ', of this page only' : ''}`;
}
