import type { Cell } from '../../../src/protocol/results';
import type { PanelState } from '../../../src/protocol/state';
import type { RequestHandlers } from '../../../src/protocol/contract';
import type { PanelHost } from './panelHost';

/** A host that shows a state that a test made up, and takes up only how the rows are looked at. */
export interface FixtureHost extends PanelHost {
  /** Shows another state. */
  show(state: PanelState): void;
}

/** Rows are given by their place in the order shown; `others` answers further messages. */
export function fixtureHost(
  first: PanelState,
  row: (index: number) => readonly Cell[],
  others: Partial<RequestHandlers> = {},
): FixtureHost {
  let state = first;
  const listeners: (() => void)[] = [];
  const show = (next: PanelState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    show,
    onChange: (listener) => listeners.push(listener),
    handlers: {
      getState: () => state,
      getRows: ({ run, from, to }) => {
        const count = Math.max(0, Math.min(to, state.results?.rowCount ?? 0) - from);
        return { run, from, rows: Array.from({ length: count }, (_, index) => row(from + index)) };
      },
      setView: (change) => {
        const { results } = state;
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        if (results !== undefined)
          show({ ...state, results: { ...results, view: { ...results.view, ...given } } });
        return null;
      },
      setValues: ({ values }) => {
        show({ ...state, form: { ...state.form, values: { ...state.form.values, ...values } } });
        return null;
      },
      ...others,
    },
  };
}
