import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import type { Tab } from '../layout';
import { countText } from '../text/units';
import { DriftPane } from './DriftPane';
import { Icon } from './Icon';
import { RequestPane } from './RequestPane';
import { SnippetPane } from './SnippetPane';
import type { TabView } from './Tabs';
import { Tabs } from './Tabs';

interface InspectorProps {
  readonly panel: PanelState;
  readonly tab: Tab;
  readonly open: boolean;
  readonly foldable: boolean;
  readonly actions: Actions;
}

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
    { id: 'drift', title: 'Drift', ...(count === 0 ? {} : { badge }) },
  ];
}

/** The request as code, as it goes over the wire, and what its answers and the document disagree on. */
export function Inspector({ panel, tab, open, foldable, actions }: InspectorProps): JSX.Element {
  return (
    <section
      class={`pane inspector${open ? '' : ' folded'}`}
      id="inspector"
      aria-label="Snippet, request and drift"
    >
      <div class="inspector-head">
        {foldable && (
          <button
            type="button"
            class="pane-fold"
            aria-expanded={open}
            aria-label="Snippet, request and drift"
            onClick={() => {
              actions.layOut({ inspectorOpen: !open });
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            {!open && <span class="pane-name">Snippet, request and drift</span>}
          </button>
        )}
        {open && (
          <Tabs
            label="Snippet, request and drift"
            tabs={tabsOf(panel)}
            active={tab}
            onPick={(picked) => {
              actions.layOut({ tab: picked });
            }}
          />
        )}
      </div>
      {open && (
        <div class="inspector-body" role="tabpanel" id={`tabpanel-${tab}`} aria-labelledby={`tab-${tab}`}>
          {tab === 'snippet' && <SnippetPane snippet={panel.snippet} actions={actions} />}
          {tab === 'request' && <RequestPane request={panel.request} />}
          {tab === 'drift' && <DriftPane drift={panel.drift} actions={actions} />}
        </div>
      )}
    </section>
  );
}
