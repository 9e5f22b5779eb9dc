import type { JSX } from 'preact';
import type { BulkState } from '../../src/protocol/bulk';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { bulkText, noticesOf, progressText, shareOf } from '../text/bulk';
import { countdownText } from '../text/units';
import { Icon } from './Icon';
import { useFocusKept } from './useFocusKept';
import { useNow } from './useNow';

interface BulkBarProps {
  readonly bulk: BulkState;
  readonly panel: PanelState;
  readonly skew: number;
  readonly actions: Actions;
}

/** Fetching all rows: what it costs, how far it is, and how it ended. */
export function BulkBar({ bulk, panel, skew, actions }: BulkBarProps): JSX.Element {
  const { ref, leave } = useFocusKept(bulk.status, bulk.status === 'offered');
  const waiting = bulk.status === 'running' && bulk.waitingUntil !== undefined;
  const now = useNow(1000, waiting) - skew;
  return (
    <div
      ref={ref}
      class={`bulk ${bulk.status}`}
      data-testid="bulk"
      role="group"
      aria-label="Fetch all rows"
      tabIndex={-1}
    >
      <Icon name={icons[bulk.status]} class="bulk-icon" />
      <div class="bulk-text">
        <p>
          {bulkText(bulk)}
          {waiting && (
            <span class="bulk-wait">
              {' '}
              · Waiting for quota, {countdownText((bulk.waitingUntil ?? 0) - now)}
            </span>
          )}
        </p>
        {noticesOf(bulk).map((notice) => (
          <p key={notice} class="bulk-notice">
            {notice}
          </p>
        ))}
        {bulk.status === 'running' && <Progress bulk={bulk} />}
      </div>
      <div class="bulk-actions">
        {buttonsOf(bulk, panel, actions).map(({ label, main = false, ends = false, press }) => (
          <Button
            key={`${bulk.status} ${label}`}
            appearance={main ? 'primary' : 'secondary'}
            label={label}
            onPress={() => {
              if (ends) leave();
              press();
            }}
          />
        ))}
        {bulk.status === 'done' && (
          <Button
            appearance="icon"
            icon="close"
            label="Dismiss"
            onPress={() => {
              leave();
              actions.table.bulk('dismiss');
            }}
          />
        )}
      </div>
    </div>
  );
}

const icons: Readonly<Record<BulkState['status'], string>> = {
  offered: 'cloud-download',
  running: 'cloud-download',
  stopped: 'debug-pause',
  failed: 'warning',
  interrupted: 'debug-pause',
  done: 'pass',
};

interface BarButton {
  readonly label: string;
  readonly main?: boolean;
  /** The bar goes away with it. */
  readonly ends?: boolean;
  readonly press: () => void;
}

function buttonsOf(bulk: BulkState, { results }: PanelState, { table, stop }: Actions): readonly BarButton[] {
  const discard = { label: 'Discard', ends: true, press: tell(table.bulk, 'discard') };
  const show =
    results?.fetched === undefined || results.scope === 'all'
      ? []
      : [{ label: 'Show These Rows', press: tell(table.showRows, 'all') }];
  switch (bulk.status) {
    case 'offered':
      return [
        {
          label: bulk.then === 'export' ? 'Fetch and Export' : 'Fetch All',
          main: true,
          press: tell(table.bulk, 'start'),
        },
        { label: 'Cancel', ends: true, press: tell(table.bulk, 'dismiss') },
      ];
    case 'running':
      return [{ label: 'Stop', press: stop }];
    case 'stopped':
    case 'failed':
    case 'interrupted':
      return [
        ...(bulk.canResume ? [{ label: 'Continue', main: true, press: tell(table.bulk, 'resume') }] : []),
        ...show,
        discard,
      ];
    case 'done':
      return show;
  }
}

const tell =
  <T,>(action: (what: T) => void, what: T) =>
  (): void => {
    action(what);
  };

function Progress({ bulk }: { readonly bulk: Extract<BulkState, { status: 'running' }> }): JSX.Element {
  const share = shareOf(bulk);
  const known =
    share === undefined
      ? {}
      : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) };
  return (
    <div
      class={share === undefined ? 'bulk-bar unknown' : 'bulk-bar'}
      role="progressbar"
      aria-label="Rows fetched"
      aria-valuetext={progressText(bulk)}
      {...known}
    >
      <div
        class="bulk-fill"
        style={share === undefined ? undefined : { transform: `scaleX(${share.toString()})` }}
      />
    </div>
  );
}
