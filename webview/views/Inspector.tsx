import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import type { Tab } from '../layout';
import { Icon } from './Icon';
import { RequestPane } from './RequestPane';
import { SnippetPane } from './SnippetPane';
import { Tabs } from './Tabs';

interface InspectorProps {
  readonly panel: PanelState;
  readonly tab: Tab;
  readonly open: boolean;
  readonly foldable: boolean;
  readonly actions: Actions;
}

const tabs = [
  { id: 'snippet', title: 'Snippet' },
  { id: 'request', title: 'Request' },
] as const;

/** The request as code, and as it goes over the wire. */
export function Inspector({ panel, tab, open, foldable, actions }: InspectorProps): JSX.Element {
  return (
    <section class={`pane inspector${open ? '' : ' folded'}`} id="inspector" aria-label="Snippet and request">
      <div class="inspector-head">
        {foldable && (
          <button
            type="button"
            class="pane-fold"
            aria-expanded={open}
            aria-label="Snippet and request"
            onClick={() => {
              actions.layOut({ inspectorOpen: !open });
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            {!open && <span class="pane-name">Snippet and request</span>}
          </button>
        )}
        {open && (
          <Tabs
            label="Snippet and request"
            tabs={tabs}
            active={tab}
            onPick={(picked) => {
              actions.layOut({ tab: picked });
            }}
          />
        )}
      </div>
      {open && (
        <div class="inspector-body" role="tabpanel" id={`tabpanel-${tab}`} aria-labelledby={`tab-${tab}`}>
          {tab === 'snippet' ? (
            <SnippetPane snippet={panel.snippet} actions={actions} />
          ) : (
            <RequestPane request={panel.request} />
          )}
        </div>
      )}
    </section>
  );
}
