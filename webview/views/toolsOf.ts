import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { isBusy, shownFilters } from '../text/status';
import type { MenuEntry } from './Menu';
import type { Tool } from './Tools';

/** What the tools depend on besides the panel. */
interface ToolContext {
  readonly panel: PanelState;
  readonly finding: boolean;
  /** Whether keys stand in their order where answers are compared. */
  readonly sortKeys: boolean;
  readonly onSortKeys: (sortKeys: boolean) => void;
  readonly actions: Actions;
}

/** What can be done with the answer shown, the most wanted first. */
export function toolsOf({ panel, finding, sortKeys, onSortKeys, actions }: ToolContext): readonly Tool[] {
  const { operation, results, response, bulk } = panel;
  const { table, openDialog } = actions;
  const json: Tool = {
    icon: 'json',
    label: 'Open as JSON',
    disabled: results?.scope !== 'all' && response?.hasText !== true,
    does: () => {
      table.openJson(results?.scope === 'all' ? 'rows' : 'answer');
    },
  };
  const save: Tool = { icon: 'save', label: 'Save Request…', does: table.saveRequest };
  if (operation.effect !== 'read') return [json, save];
  const hasRows = results !== undefined && results.allRows > 0;
  const exporting: Tool = {
    icon: 'export',
    label: 'Export',
    key: 'Ctrl+S',
    named: 92,
    disabled: !hasRows,
    does: () => {
      openDialog('export');
    },
  };
  const compare: Tool = {
    icon: 'git-compare',
    label: 'Compare',
    disabled: results === undefined,
    does: compareEntries({ panel, sortKeys, onSortKeys, actions }),
  };
  // One object is all there is of it: nothing to fetch, to find among, or to arrange.
  if (results?.single === true) return [exporting, json, compare, save];
  const fetching = bulk?.status === 'running' || bulk?.status === 'offered';
  return [
    {
      icon: 'cloud-download',
      label: 'Fetch All',
      named: 104,
      disabled: !hasRows || !results.pages || isBusy(panel) || fetching,
      does: () => {
        table.bulk('offer');
      },
    },
    exporting,
    {
      icon: 'search',
      label: 'Find in Rows',
      key: 'Ctrl+F',
      disabled: !hasRows,
      pressed: finding || shownFilters(results) > 0,
      does: () => {
        actions.find(!finding);
      },
    },
    {
      icon: 'list-selection',
      label: 'Columns',
      disabled: !hasRows,
      does: () => {
        openDialog('columns');
      },
    },
    json,
    compare,
    save,
  ];
}

function compareEntries({
  panel,
  sortKeys,
  onSortKeys,
  actions: { table },
}: Omit<ToolContext, 'finding'>): readonly MenuEntry[] {
  return [
    {
      label: 'Compare with the Previous Run',
      disabled: !panel.canCompare,
      pick: () => {
        table.compare({ with: 'previous', sortKeys });
      },
    },
    {
      label: 'Compare with Another Profile…',
      disabled: panel.results === undefined,
      pick: () => {
        table.compare({ with: 'profile', sortKeys });
      },
    },
    {
      label: 'Compare with Keys in Order',
      checked: sortKeys,
      pick: () => {
        onSortKeys(!sortKeys);
      },
    },
  ];
}
