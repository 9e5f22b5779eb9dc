import type { RequestName, RequestParams, RequestResults } from '../src/protocol/contract';
import type { PanelAction } from '../src/protocol/failure';
import type { Follow } from './grid/references';
import type { FetchRows } from './grid/rowCache';
import type { WhenReleased } from './heldKeys';
import type { Host } from './host';
import { fieldToFix, firstField } from './text/missing';
import { unsentOf, valuesOf } from './state';
import type { Inspected, View, ViewEvent } from './state';
import { createTableActions } from './tableActions';
import type { TableActions } from './tableActions';

/** Everything that the views can do. */
export interface Actions {
  readonly edit: (field: string, text: string) => void;
  readonly focusField: (field: string | undefined) => void;
  /** Adds, removes or moves items of a list. */
  readonly changeList: (change: RequestParams<'changeList'>) => void;
  readonly setBodyMode: (mode: RequestParams<'setBodyMode'>['mode']) => void;
  /** What is done to the body as a whole. */
  readonly doToBody: (what: 'editBody' | 'fillBody' | 'clearBody') => void;
  readonly chooseFile: (field: string) => void;
  readonly run: () => void;
  readonly stop: () => void;
  readonly goTo: (page: RequestParams<'goTo'>['page']) => void;
  readonly setPageSize: (size: number) => void;
  readonly chooseSnippet: (choice: RequestParams<'chooseSnippet'>) => void;
  /** Puts the snippet where it is wanted; whether that was possible. */
  readonly useSnippet: (how: RequestParams<'useSnippet'>['how']) => Promise<boolean>;
  readonly copyTypes: (language: RequestParams<'copyTypes'>['language']) => void;
  readonly copyDrift: () => Promise<boolean>;
  readonly clearDrift: () => void;
  readonly openDocumentation: () => void;
  readonly references: Follow;
  readonly act: (action: PanelAction) => void;
  readonly layOut: (layout: Extract<ViewEvent, { type: 'laidOut' }>['layout']) => void;
  /** Puts the cursor into a field, or into the first one that needs attention. */
  readonly showField: (field?: string) => void;
  readonly fetchRows: (run: number) => FetchRows;
  readonly table: TableActions;
  /** Shows a value or a column in full, beside the table. */
  readonly inspect: (what: Inspected) => void;
  readonly openDialog: (dialog: View['dialog']) => void;
  /** Opens the bar that finds text in the rows, or moves the cursor into it; or closes it. */
  readonly find: (open: boolean) => void;
}

/** What actions work on. */
export interface ActionContext {
  readonly host: Host;
  readonly view: () => View;
  readonly dispatch: (event: ViewEvent) => void;
  /** Moves the keyboard into a field once it is drawn. */
  readonly reveal: (field: string) => void;
  readonly whenReleased: WhenReleased;
}

/** While the user types, the host hears of it this often, in milliseconds. */
const typingPause = 150;

/** Turns what the user does into messages to the host and events of the view. */
export function createActions({ host, view, dispatch, reveal, whenReleased }: ActionContext): Actions {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let messages = 0;

  async function ask<N extends RequestName>(
    name: N,
    params: RequestParams<N>,
  ): Promise<RequestResults[N] | undefined> {
    try {
      return await host.ask(name, params);
    } catch (reason) {
      dispatch({ type: 'refused', reason: reasonText(reason) });
      return undefined;
    }
  }

  /** Whether the host did it. */
  async function did<N extends RequestName>(name: N, params: RequestParams<N>): Promise<boolean> {
    return (await ask(name, params)) !== undefined;
  }

  function tell<N extends RequestName>(name: N, params: RequestParams<N>): void {
    void ask(name, params);
  }

  function flush(): void {
    clearTimeout(timer);
    const values = unsentOf(view());
    if (Object.keys(values).length === 0) return;
    const message = ++messages;
    dispatch({ type: 'sent', message });
    void did('setValues', { values }).then((read) => {
      if (read) dispatch({ type: 'acknowledged', message });
    });
  }

  function showField(field?: string): void {
    const { panel } = view();
    const wanted =
      field ?? (panel && (fieldToFix(panel.form, valuesOf(view())) ?? firstField(panel.form))?.id);
    dispatch({ type: 'laidOut', layout: { formOpen: true } });
    if (wanted !== undefined) reveal(wanted);
  }

  /** What is sent next belongs to the form as it is now: the host reads messages in order. */
  function run(): void {
    const send = (): void => {
      flush();
      tell('run', {});
    };
    if (asksFirst(view())) whenReleased(send);
    else send();
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
    changeList(change) {
      flush();
      dispatch({ type: 'superseded', prefix: change.list });
      tell('changeList', change);
    },
    setBodyMode(mode) {
      flush();
      dispatch({ type: 'superseded', prefix: 'body' });
      tell('setBodyMode', { mode });
    },
    doToBody(what) {
      flush();
      if (what !== 'editBody') dispatch({ type: 'superseded', prefix: 'body' });
      tell(what, {});
    },
    chooseFile(field) {
      flush();
      dispatch({ type: 'superseded', prefix: field });
      tell('chooseFile', { field });
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
    chooseSnippet: (choice) => {
      tell('chooseSnippet', choice);
    },
    useSnippet(how) {
      flush();
      return did('useSnippet', { how });
    },
    copyTypes: (language) => {
      tell('copyTypes', { language });
    },
    copyDrift: () => did('copyDrift', {}),
    clearDrift: () => {
      tell('clearDrift', {});
    },
    openDocumentation: () => {
      tell('openDocumentation', {});
    },
    references: {
      offers: (cell) => host.ask('getReferences', cell).catch(() => []),
      open: (cell, offer) => {
        tell('openReference', { ...cell, offer });
      },
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
    table: createTableActions({ host, ask, flush }),
    inspect: (what) => {
      dispatch({ type: 'inspected', what });
    },
    openDialog: (dialog) => {
      dispatch({ type: 'dialog', dialog });
    },
    find: (open) => {
      dispatch({ type: 'finding', open });
    },
  };
}

const asksFirst = ({ panel }: View): boolean => panel?.operation.effect === 'write';

/** What a refusal says. */
export function reasonText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
