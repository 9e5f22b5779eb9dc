import type { JSX } from 'preact';
import type { Results } from '../../src/protocol/results';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button, Dropdown } from '../controls';
import type { Layout } from '../layout';
import { sendButton } from '../text/send';
import { exchangeText } from '../text/status';
import { countText } from '../text/units';
import { Icon } from './Icon';
import { RangeText } from './RangeText';
import type { Room } from './useRoom';

interface ToolbarProps {
  readonly panel: PanelState;
  readonly skew: number;
  readonly layout: Layout;
  readonly room: Room;
  readonly actions: Actions;
}

/** Run and stop, the pages, and what the last exchange was like. */
export function Toolbar({ panel, skew, layout, room, actions }: ToolbarProps): JSX.Element {
  const { run, results } = panel;
  const busy = run.status === 'running' || run.status === 'waiting';
  const send = sendButton(panel);
  const formOpen = layout.formOpen ?? true;
  const inspectorOpen = layout.inspectorOpen ?? true;
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
      {results?.pages !== false && panel.operation.effect === 'read' && (
        <Pages results={results} busy={busy} actions={actions} />
      )}
      <RangeText panel={panel} skew={skew} />
      {results !== undefined && <PageSize results={results} actions={actions} />}
      <span class="toolbar-gap" />
      {results !== undefined && !busy && <Exchange results={results} />}
      {room === 'wide' && (
        <Button
          appearance="icon"
          icon={inspectorOpen ? 'layout-sidebar-right' : 'layout-sidebar-right-off'}
          label="Snippet and request"
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

interface PagesProps {
  readonly results: Results | undefined;
  readonly busy: boolean;
  readonly actions: Actions;
}

const pageButtons = [
  { page: 'first', label: 'First page', icon: 'chevron-left to-start', key: '' },
  { page: 'previous', label: 'Previous page', icon: 'chevron-left', key: ' (Alt+Left)' },
  { page: 'next', label: 'Next page', icon: 'chevron-right', key: ' (Alt+Right)' },
] as const;

function Pages({ results, busy, actions }: PagesProps): JSX.Element {
  return (
    <div class="pages" role="group" aria-label="Pages">
      {pageButtons.map(({ page, label, icon, key }) => (
        <Button
          key={page}
          appearance="icon"
          icon={icon}
          label={label}
          title={label + key}
          disabled={busy || !(page === 'next' ? results?.hasNext : results?.hasPrevious)}
          onPress={() => {
            actions.goTo(page);
          }}
        />
      ))}
    </div>
  );
}

function PageSize({
  results,
  actions,
}: {
  readonly results: Results;
  readonly actions: Actions;
}): JSX.Element | null {
  const { pageSize, pageSizes } = results;
  if (!results.pages || pageSize === undefined || pageSizes.length < 2) return null;
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
      {stale ? 'Rows of an earlier run' : exchangeText(results)}
    </span>
  );
}
