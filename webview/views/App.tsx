import type { JSX } from 'preact';
import type { Actions } from '../actions';
import { valuesOf } from '../state';
import type { View } from '../state';
import { announcement } from '../text/status';
import { Header } from './Header';
import { Icon } from './Icon';
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
        <Toolbar panel={panel} skew={view.skew ?? 0} layout={view.layout} room={room} actions={actions} />
        {problem !== undefined && <Problem text={problem} />}
        <Panes panel={panel} values={valuesOf(view)} layout={view.layout} room={room} actions={actions} />
      </main>
      <div class="sr-only" role="status">
        {announcement(panel)}
      </div>
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
