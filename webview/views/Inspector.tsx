import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button } from '../controls';
import type { Side, Tab } from '../layout';
import type { Inspected } from '../state';
import { countText } from '../text/units';
import { Icon } from './Icon';
import { DriftPane, ResponsePane, ValuePane } from './laterViews';
import { RequestPane } from './RequestPane';
import { SnippetPane } from './SnippetPane';
import type { TabView } from './Tabs';
import { Tabs } from './Tabs';

interface InspectorProps {
  readonly panel: PanelState;
  readonly inspected: Inspected | undefined;
  readonly tab: Tab;
  readonly open: boolean;
  /** Whether what it shows is drawn yet. */
  readonly filled: boolean;
  readonly foldable: boolean;
  /** Where it stands; undefined where there is no choice. */
  readonly side: Side | undefined;
  readonly skew: number;
  readonly actions: Actions;
}

const label = 'Snippet, request, response, value and drift';

/** The tabs; the one of the drift counts what differs. */
function tabsOf({ drift }: PanelState): readonly TabView<Tab>[] {
  const count = drift.entries.length;
  const badge = {
    text: countText(count),
    words: count === 1 ? '1 difference' : `${countText(count)} differences`,
  };
  return [
    { id: 'snippet', title: 'Snippet' },
    { id: 'request', title: 'Request' },
    { id: 'response', title: 'Response' },
    { id: 'value', title: 'Value' },
    { id: 'drift', title: 'Drift', ...(count === 0 ? {} : { badge }) },
  ];
}

/** The request as code and as it goes over the wire, its answer, one value in full, and where answers and document differ. */
export function Inspector(props: InspectorProps): JSX.Element {
  const { panel, inspected, tab, open, filled, foldable, side, skew, actions } = props;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // Stacked below the rows, it may be out of sight.
    if (inspected !== undefined) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [inspected]);
  return (
    <section class={`pane inspector${open ? '' : ' folded'}`} id="inspector" aria-label={label} ref={ref}>
      <h2 class="sr-only">Inspector</h2>
      <div class="inspector-head">
        {foldable && (
          <button
            type="button"
            class="pane-fold"
            aria-expanded={open}
            aria-label={label}
            onClick={() => {
              actions.layOut({ inspectorOpen: !open });
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            {!open && <span class="pane-name">{label}</span>}
          </button>
        )}
        {open && (
          <Tabs
            label={label}
            tabs={tabsOf(panel)}
            active={tab}
            onPick={(picked) => {
              actions.layOut({ tab: picked });
            }}
          />
        )}
        {open && side !== undefined && <SideButton side={side} actions={actions} />}
      </div>
      {open && (
        <div class="inspector-body" role="tabpanel" id={`tabpanel-${tab}`} aria-labelledby={`tab-${tab}`}>
          {filled && <Tabbed tab={tab} panel={panel} inspected={inspected} skew={skew} actions={actions} />}
        </div>
      )}
    </section>
  );
}

/** What the open tab shows. */
function Tabbed({
  tab,
  panel,
  inspected,
  skew,
  actions,
}: Pick<InspectorProps, 'tab' | 'panel' | 'inspected' | 'skew' | 'actions'>): JSX.Element {
  return (
    <>
      {tab === 'snippet' && <SnippetPane snippet={panel.snippet} actions={actions} />}
      {tab === 'request' && <RequestPane request={panel.request} />}
      {tab === 'response' && <ResponsePane panel={panel} skew={skew} actions={actions} />}
      {tab === 'value' && <ValuePane results={panel.results} inspected={inspected} actions={actions} />}
      {tab === 'drift' && <DriftPane drift={panel.drift} actions={actions} />}
    </>
  );
}

function SideButton({ side, actions }: { readonly side: Side; readonly actions: Actions }): JSX.Element {
  const other = side === 'right' ? 'bottom' : 'right';
  return (
    <Button
      appearance="icon"
      icon={other === 'right' ? 'layout-sidebar-right' : 'layout-panel'}
      label={other === 'right' ? 'Move to the right of the rows' : 'Move below the rows'}
      onPress={() => {
        actions.layOut({ inspectorSide: other });
      }}
    />
  );
}
