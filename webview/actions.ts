import type { RequestName, RequestParams } from '../src/protocol/contract';
import type { PanelAction } from '../src/protocol/state';
import type { FetchRows } from './grid/rowCache';
import type { Host } from './host';
import { fieldToFix } from './text/missing';
import { hasUnsent, valuesOf } from './state';
import type { View, ViewEvent } from './state';

/** Everything that the views can do. */
export interface Actions {
  readonly edit: (field: string, text: string) => void;
  readonly focusField: (field: string | undefined) => void;
  readonly run: () => void;
  readonly stop: () => void;
  readonly goTo: (page: RequestParams<'goTo'>['page']) => void;
  readonly setPageSize: (size: number) => void;
  readonly setTarget: (target: string) => void;
  /** Whether it is on the clipboard. */
  readonly copySnippet: () => Promise<boolean>;
  readonly act: (action: PanelAction) => void;
  readonly layOut: (layout: Extract<ViewEvent, { type: 'laidOut' }>['layout']) => void;
  /** Puts the cursor into a field, or into the first one that needs attention. */
  readonly showField: (field?: string) => void;
  readonly fetchRows: (run: number) => FetchRows;
}

/** What actions work on. */
export interface ActionContext {
  readonly host: Host;
  readonly view: () => View;
  readonly dispatch: (event: ViewEvent) => void;
  /** Moves the keyboard into a field once it is drawn. */
  readonly reveal: (field: string) => void;
}

/** While the user types, the host hears of it this often, in milliseconds. */
const typingPause = 150;

/** Turns what the user does into messages to the host and events of the view. */
export function createActions({ host, view, dispatch, reveal }: ActionContext): Actions {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let messages = 0;

  async function ask<N extends RequestName>(name: N, params: RequestParams<N>): Promise<boolean> {
    try {
      await host.ask(name, params);
      return true;
    } catch (reason) {
      dispatch({ type: 'refused', reason: reasonText(reason) });
      return false;
    }
  }

  function tell<N extends RequestName>(name: N, params: RequestParams<N>): void {
    void ask(name, params);
  }

  function flush(): void {
    clearTimeout(timer);
    if (!hasUnsent(view())) return;
    const message = ++messages;
    dispatch({ type: 'sent', message });
    void ask('setValues', { values: valuesOf(view()) }).then((read) => {
      if (read) dispatch({ type: 'acknowledged', message });
    });
  }

  function showField(field?: string): void {
    const { panel } = view();
    const wanted =
      field ?? (panel && (fieldToFix(panel.form, valuesOf(view())) ?? panel.form.sections[0]?.fields[0])?.id);
    dispatch({ type: 'laidOut', layout: { formOpen: true } });
    if (wanted !== undefined) reveal(wanted);
  }

  /** What is sent next belongs to the form as it is now: the host reads messages in order. */
  function run(): void {
    flush();
    tell('run', {});
  }

  return {
    edit(field, text) {
      dispatch({ type: 'edited', field, text });
      clearTimeout(timer);
      timer = setTimeout(flush, typingPause);
    },
    focusField(field) {
      if (field === undefined) flush();
      dispatch({ type: 'focused', field });
    },
    run,
    stop: () => {
      tell('stop', {});
    },
    goTo(page) {
      flush();
      tell('goTo', { page });
    },
    setPageSize(size) {
      flush();
      tell('setPageSize', { size });
    },
    setTarget: (target) => {
      tell('setTarget', { target });
    },
    copySnippet() {
      flush();
      return ask('copySnippet', {});
    },
    act(action) {
      if (action === 'focusForm') showField();
      else if (action === 'run') run();
      else tell('act', { action });
    },
    layOut: (layout) => {
      dispatch({ type: 'laidOut', layout });
    },
    showField,
    fetchRows: (run) => async (from, to) => {
      const answer = await host.ask('getRows', { run, from, to });
      return answer.run === run ? answer.rows : [];
    },
  };
}

/** What a refusal says. */
export function reasonText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
