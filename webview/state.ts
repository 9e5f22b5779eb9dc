import type { PanelState } from '../src/protocol/state';
import { defaultLayout, writeFormWidth } from './layout';
import type { Layout } from './layout';

/** A field's text that the host has not confirmed yet. */
interface Draft {
  readonly text: string;
  /** Number of the message that carried it; absent until it is sent. */
  readonly sentAs?: number;
  /** The host has read it: its next state has the last word. */
  readonly acknowledged: boolean;
}

/** What is shown in full beside the table. */
export type Inspected =
  | { readonly kind: 'cell'; readonly run: number; readonly row: number; readonly column: number }
  | { readonly kind: 'column'; readonly run: number; readonly column: number };

/** What the panel draws: the host's state, and what is local to the view. */
export interface View {
  readonly panel?: PanelState;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** The field with the focus: its text is never replaced under the user's hands. */
  readonly editing?: string;
  /** Milliseconds that this clock is ahead of the host's; remote hosts differ. */
  readonly skew?: number;
  readonly layout: Layout;
  /** Why the host refused a request; cleared by its next state. */
  readonly problem?: string;
  readonly inspected?: Inspected;
  /** What is open over the panel. */
  readonly dialog?: 'export' | 'columns' | undefined;
  /** How often finding was asked for since its bar was opened; absent while it is closed. */
  readonly finding?: number | undefined;
}

export type ViewEvent =
  | { readonly type: 'arrived'; readonly panel: PanelState; readonly at: number }
  | { readonly type: 'edited'; readonly field: string; readonly text: string }
  | { readonly type: 'sent'; readonly message: number }
  | { readonly type: 'acknowledged'; readonly message: number }
  | { readonly type: 'focused'; readonly field: string | undefined }
  /** The host is about to rewrite what begins with this: what was typed there is sent, and no longer laid on top. */
  | { readonly type: 'superseded'; readonly prefix: string }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'inspected'; readonly what: Inspected }
  | { readonly type: 'dialog'; readonly dialog: View['dialog'] }
  | { readonly type: 'finding'; readonly open: boolean }
  | { readonly type: 'laidOut'; readonly layout: Partial<Layout> };

/** The view before the host has answered. */
export function initialView(layout: Layout = defaultLayout): View {
  return { drafts: {}, layout };
}

/** The part of a form that may be remembered: everything but a body, which can be data of somebody. */
export const typedValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !/^body(?:[.:]|$)/.test(id)));

/** The next view. Pure: times come with the events. */
export function reduce(view: View, event: ViewEvent): View {
  switch (event.type) {
    case 'arrived':
      return arrive(view, event.panel, event.at);
    case 'edited':
      return {
        ...view,
        drafts: { ...view.drafts, [event.field]: { text: event.text, acknowledged: false } },
      };
    case 'sent':
      return mapDrafts(view, (draft) =>
        draft.sentAs === undefined ? { ...draft, sentAs: event.message } : draft,
      );
    case 'acknowledged':
      return mapDrafts(view, (draft) =>
        draft.sentAs === event.message ? { ...draft, acknowledged: true } : draft,
      );
    case 'focused':
      return focus(view, event.field);
    case 'superseded':
      return supersede(view, event.prefix);
    case 'refused':
      return { ...view, problem: event.reason };
    case 'inspected':
      return {
        ...view,
        inspected: event.what,
        layout: { ...view.layout, tab: 'value', inspectorOpen: true },
      };
    case 'dialog':
      return { ...view, dialog: event.dialog };
    case 'finding':
      return { ...view, finding: event.open ? (view.finding ?? 0) + 1 : undefined };
    case 'laidOut':
      return { ...view, layout: { ...view.layout, ...event.layout } };
  }
}

/** The form's text as the user sees it: the host's, with what was typed since on top. */
export function valuesOf(view: View): Record<string, string> {
  const values: Record<string, string> = { ...view.panel?.form.values };
  for (const [field, draft] of Object.entries(view.drafts)) values[field] = draft.text;
  return values;
}

/** What was typed and not sent yet. */
export function unsentOf(view: View): Record<string, string> {
  const unsent = Object.entries(view.drafts).filter(([, draft]) => draft.sentAs === undefined);
  return Object.fromEntries(unsent.map(([field, draft]) => [field, draft.text]));
}

function arrive(view: View, panel: PanelState, at: number): View {
  const { problem: _answered, ...rest } = view;
  const drafts = keep(view.drafts, (draft, field) => {
    if ((panel.form.values[field] ?? '') === draft.text) return false;
    return !draft.acknowledged || field === view.editing;
  });
  const skew = skewFrom(view, panel, at);
  return { ...rest, panel, drafts, layout: layoutFor(view, panel), ...(skew === undefined ? {} : { skew }) };
}

function layoutFor({ panel: before, layout }: View, panel: PanelState): Layout {
  // The question before a write may show a part of the request only: the whole of it stands beside.
  if (panel.run.status === 'asking' && before?.run.status !== 'asking')
    return { ...layout, tab: 'request', inspectorOpen: true };
  // A write is mostly its form: it begins with more room, unless the user gave it another width.
  const fresh = before === undefined && layout.formWidth === defaultLayout.formWidth;
  return fresh && panel.operation.effect === 'write' ? { ...layout, formWidth: writeFormWidth } : layout;
}

/** A run that has just begun or ended tells the host's time; the smallest difference seen has the least delay in it. */
function skewFrom(view: View, panel: PanelState, at: number): number | undefined {
  const told = view.panel === undefined ? undefined : hostsTime(view.panel, panel);
  return told === undefined ? view.skew : Math.min(view.skew ?? Infinity, at - told);
}

function hostsTime(before: PanelState, { run, results }: PanelState): number | undefined {
  const wasQuiet = before.run.status !== 'running' && before.run.status !== 'waiting';
  if (run.status === 'running') return wasQuiet ? run.startedAt : undefined;
  // An answer that comes at once is all that is told of its run.
  if (run.status !== 'done' || results?.scope !== 'page' || results.cached) return undefined;
  return results.at === before.results?.at ? undefined : results.at;
}

function focus(view: View, field: string | undefined): View {
  const { editing: _left, ...rest } = view;
  if (field !== undefined) return { ...view, editing: field };
  return { ...rest, drafts: keep(view.drafts, (draft) => !draft.acknowledged) };
}

function supersede(view: View, prefix: string): View {
  const within = (field: string): boolean => field === prefix || field.startsWith(`${prefix}.`);
  const { editing, ...rest } = view;
  const drafts = keep(view.drafts, (_, field) => !within(field));
  return { ...rest, drafts, ...(editing === undefined || within(editing) ? {} : { editing }) };
}

function mapDrafts(view: View, change: (draft: Draft) => Draft): View {
  const drafts = Object.fromEntries(
    Object.entries(view.drafts).map(([field, draft]) => [field, change(draft)]),
  );
  return { ...view, drafts };
}

function keep(drafts: View['drafts'], wanted: (draft: Draft, field: string) => boolean): View['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([field, draft]) => wanted(draft, field)));
}
