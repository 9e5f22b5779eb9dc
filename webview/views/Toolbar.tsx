import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Results } from '../../src/protocol/results';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button, Dropdown } from '../controls';
import type { View } from '../state';
import { otherRows } from '../text/range';
import { sendButton } from '../text/send';
import { exchangeText, isBusy } from '../text/status';
import { countText } from '../text/units';
import { Icon } from './Icon';
import { Pages } from './Pages';
import { RangeText } from './RangeText';
import { Tools } from './Tools';
import { toolsOf } from './toolsOf';
import type { Room } from './useRoom';

interface ToolbarProps {
  readonly panel: PanelState;
  readonly view: View;
  readonly room: Room;
  readonly actions: Actions;
}

/** Run and stop, the pages, what the last exchange was like, and what can be done with the rows. */
export function Toolbar({ panel, view, room, actions }: ToolbarProps): JSX.Element {
  const [sortKeys, setSortKeys] = useState(false);
  const { results } = panel;
  const { layout } = view;
  const busy = isBusy(panel);
  const send = sendButton(panel);
  const formOpen = layout.formOpen ?? true;
  const inspectorOpen = layout.inspectorOpen ?? true;
  const finding = view.finding !== undefined;
  return (
    <div class="toolbar" role="group" aria-label="Run and pages">
      {room === 'wide' && (
        <Button
          appearance="icon"
          icon={formOpen ? 'layout-sidebar-left' : 'layout-sidebar-left-off'}
          label="Request form"
          pressed={formOpen}
          onPress={() => {
            actions.layOut({ formOpen: !formOpen });
          }}
        />
      )}
      <Button
        appearance={busy ? 'secondary' : 'primary'}
        icon={busy ? 'debug-stop' : send.icon}
        label={busy ? 'Stop' : send.label}
        title={busy ? 'Stop (Esc)' : send.title}
        onPress={busy ? actions.stop : actions.run}
      />
      {results?.pages !== false && results?.scope !== 'all' && panel.operation.effect === 'read' && (
        <Pages results={results} busy={busy} actions={actions} />
      )}
      <div class="toolbar-where">
        <RangeText panel={panel} skew={view.skew ?? 0} />
        {results !== undefined && !offersRows(panel) && <OtherRows results={results} actions={actions} />}
        {results !== undefined && <PageSize results={results} actions={actions} />}
        {results !== undefined && !busy && <Exchange results={results} />}
      </div>
      <Tools tools={toolsOf({ panel, finding, sortKeys, onSortKeys: setSortKeys, actions })} />
      {room === 'wide' && (
        <Button
          appearance="icon"
          icon={inspectorOpen ? 'layout-sidebar-right' : 'layout-sidebar-right-off'}
          label="Inspector"
          pressed={inspectorOpen}
          onPress={() => {
            actions.layOut({ inspectorOpen: !inspectorOpen });
          }}
        />
      )}
      <div class={busy ? 'progress busy' : 'progress'} />
    </div>
  );
}

interface ResultsProps {
  readonly results: Results;
  readonly actions: Actions;
}

/** The bar below has a button for the rows that were fetched. */
const offersRows = ({ bulk, results }: PanelState): boolean =>
  results?.scope === 'page' && bulk !== undefined && bulk.status !== 'offered';

/** The way between the pages and all rows that were fetched. */
function OtherRows({ results, actions }: ResultsProps): JSX.Element | null {
  const other = otherRows(results);
  if (other === undefined) return null;
  return (
    <button
      type="button"
      class="other-rows"
      onClick={() => {
        actions.table.showRows(other.scope);
      }}
    >
      {other.label}
    </button>
  );
}

function PageSize({ results, actions }: ResultsProps): JSX.Element | null {
  const { pageSize, pageSizes, pages, scope } = results;
  if (!pages || scope === 'all' || pageSize === undefined || pageSizes.length < 2) return null;
  const sizes = pageSizes.includes(pageSize) ? pageSizes : [...pageSizes, pageSize].sort((a, b) => a - b);
  return (
    <div class="page-size">
      <Dropdown
        id="page-size"
        label="Rows per page"
        value={pageSize.toString()}
        options={sizes.map((size) => ({ value: size.toString(), label: `${countText(size)} / page` }))}
        onPick={(size) => {
          actions.setPageSize(Number(size));
        }}
      />
    </div>
  );
}

function Exchange({ results }: { readonly results: Results }): JSX.Element {
  const { stale, failures } = results;
  const partly = failures !== undefined && !stale;
  return (
    <span class={`exchange${stale ? ' stale' : ''}${partly ? ' partly' : ''}`} data-testid="exchange">
      <Icon name={results.cached || stale ? 'history' : partly ? 'warning' : 'pass'} />
      <span class="exchange-text">{stale ? 'Rows of an earlier run' : exchangeText(results)}</span>
    </span>
  );
}
