import { render } from 'preact';
import type { PanelState } from '../src/protocol/state';
import { createActions, reasonText } from './actions';
import { watchHeldKeys } from './heldKeys';
import { connectHost } from './host';
import type { VsCodeApi } from './wire';
import { keepFocus } from './keepFocus';
import { listenForKeys } from './keys';
import { readLayout } from './layout';
import { listenForPaneKeys } from './paneKeys';
import { initialView, reduce, typedValues } from './state';
import type { View, ViewEvent } from './state';
import { isRefused } from './text/missing';
import { App } from './views/App';
import { revealField } from './views/form/revealField';
import { loadLaterViews } from './views/laterViews';

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.getElementById('app');
if (root !== null) boot(root, acquireVsCodeApi());

/** Wires the host, the view's state and the drawing. */
function boot(app: HTMLElement, api: VsCodeApi): void {
  const host = connectHost(api, window);
  let view = initialView(readLayout(api.getState()));
  let drawn = true;

  const draw = (): void => {
    drawn = true;
    render(<App view={view} actions={actions} />, app);
  };
  const dispatch = (event: ViewEvent): void => {
    const before = view;
    view = reduce(view, event);
    if (isWorthKeeping(view, before)) remember();
    // Several events in one turn are one drawing.
    if (drawn) queueMicrotask(draw);
    drawn = false;
  };
  /** Ids, sizes and what was typed, never a body: the host opens the same operation again with them after a reload. */
  const remember = (): void => {
    const { vendor, operation } = app.dataset;
    const { form, results } = view.panel ?? {};
    api.setState({
      vendor,
      operation,
      values: typedValues(form?.values ?? {}),
      position: results?.position,
      rows: results?.view,
      ...view.layout,
    });
  };
  const actions = createActions({
    host,
    view: () => view,
    dispatch,
    whenReleased: watchHeldKeys(document, window),
    reveal: (field) => {
      requestAnimationFrame(() => {
        revealField(app, field);
      });
    },
  });

  const focus = keepFocus(document, window);
  let heeded = 0;
  const arrive = (panel: PanelState): void => {
    const refused = isRefused(view.panel, panel);
    if (panel.run.status === 'asking' && view.panel?.run.status !== 'asking') focus.asked();
    dispatch({ type: 'arrived', panel, at: Date.now() });
    if (refused) actions.showField();
    const { attention } = panel.form;
    if (attention !== undefined && attention.number !== heeded) actions.showField(attention.field);
    heeded = attention?.number ?? heeded;
  };

  remember();
  host.onState(arrive);
  listenForKeys(document, () => view, actions);
  listenForPaneKeys(document, () => view.dialog !== undefined);
  draw();
  requestIdleCallback(loadLaterViews, { timeout: 3_000 });
  host.ask('getState', {}).then(arrive, (reason: unknown) => {
    dispatch({ type: 'refused', reason: reasonText(reason) });
  });
}

/** Whether a reload should find it. */
const isWorthKeeping = (view: View, before: View): boolean =>
  view.layout !== before.layout ||
  view.panel?.form.values !== before.panel?.form.values ||
  view.panel?.results?.position !== before.panel?.results?.position ||
  view.panel?.results?.view !== before.panel?.results?.view;
