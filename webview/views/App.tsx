import type { JSX } from 'preact';
import type { Actions } from '../actions';
import { valuesOf } from '../state';
import type { View } from '../state';
import { bulkAnnouncement } from '../text/bulk';
import { announcement } from '../text/status';
import { BulkBar } from './BulkBar';
import { Header } from './Header';
import { Icon } from './Icon';
import { ColumnChooser, ExportDialog } from './laterViews';
import { Panes } from './Panes';
import { Toolbar } from './Toolbar';
import { useRoom } from './useRoom';

/** The whole panel. */
export function App({ view, actions }: { readonly view: View; readonly actions: Actions }): JSX.Element {
  const room = useRoom();
  const { panel, problem } = view;
  if (panel === undefined) {
    return (
      <main class="starting">
        {problem === undefined ? <span class="starting-text">Opening…</span> : <Problem text={problem} />}
      </main>
    );
  }
  return (
    <div class={`app ${room}`}>
      <Header panel={panel} skew={view.skew ?? 0} actions={actions} />
      <main class="work">
        <Toolbar panel={panel} view={view} room={room} actions={actions} />
        {panel.bulk !== undefined && (
          <BulkBar bulk={panel.bulk} panel={panel} skew={view.skew ?? 0} actions={actions} />
        )}
        {problem !== undefined && <Problem text={problem} />}
        <Panes
          panel={panel}
          values={valuesOf(view)}
          layout={view.layout}
          finding={view.finding}
          room={room}
          inspected={view.inspected}
          skew={view.skew ?? 0}
          actions={actions}
        />
      </main>
      <div class="sr-only" role="status">
        {announcement(panel)}
      </div>
      <div class="sr-only" role="status">
        {bulkAnnouncement(panel.bulk)}
      </div>
      {view.dialog === 'export' && panel.results !== undefined && (
        <ExportDialog panel={panel} last={view.layout.export} actions={actions} />
      )}
      {view.dialog === 'columns' && panel.results !== undefined && (
        <ColumnChooser results={panel.results} actions={actions} />
      )}
    </div>
  );
}

/** The host did not do what it was asked: rare, and never silent. */
function Problem({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="notice problem" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
