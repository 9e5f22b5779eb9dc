import type { Drift } from './drift';
import type { Failure } from './failure';
import type { Form } from './form';
import type { QuotaView } from './quota';
import type { BulkState } from './bulk';
import type { ResponseView } from './response';
import type { Results } from './results';

/** What the panel shows. The host owns it and sends it whole on every change; rows are asked for apart. */
export interface PanelState {
  readonly vendor: { readonly id: string; readonly title: string };
  readonly operation: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly method: string;
    readonly path: string;
    /** `write` changes the vendor's data: it is sent only after a confirmation outside the panel. */
    readonly effect: 'read' | 'write' | 'token';
    readonly scope?: string;
    readonly notes: readonly string[];
    /** Where it is documented: "auvo.txt, line 1850". */
    readonly source: string;
  };
  readonly profile: {
    readonly name: string;
    readonly sandbox: boolean;
    readonly origin: string;
    /** Whether writes are allowed. */
    readonly writable: boolean;
    /** The mark that its user gave it. */
    readonly colour?: ProfileColour;
  };
  readonly form: Form;
  readonly request: RequestPreview;
  readonly snippet: Snippet;
  readonly run: RunState;
  /** The rows shown, also while the next run is under way or after it failed (then `stale`). */
  readonly results?: Results;
  readonly failure?: Failure;
  /** What the answer shown was like on the wire. */
  readonly response?: ResponseView;
  /** Fetching all rows: offered, under way or over; absent when nobody asked for it. */
  readonly bulk?: BulkState;
  /** There is an earlier answer of this operation that the one shown can be compared with. */
  readonly canCompare: boolean;
  /** It is among the user's favourites. */
  readonly favourite: boolean;
  readonly quota: QuotaView;
  readonly drift: Drift;
}

/** A colour of the theme's charts. */
export type ProfileColour = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple';

/** The exact request, secrets as ••••. */
export interface RequestPreview {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body?: string;
}

/** Which code is wanted: the target, and what it does besides the request of one page. */
export interface SnippetChoice {
  readonly target: string;
  readonly all: boolean;
  readonly login: boolean;
}

/** The request as code. */
export interface Snippet {
  /** The target of `targets` that it is for. */
  readonly target: string;
  /** Empty while what writes code loads. */
  readonly targets: readonly { readonly id: string; readonly title: string }[];
  /** What this operation has besides the request of one page. */
  readonly extras: readonly SnippetExtraView[];
  /** Empty while the form is not valid, and where `refusal` says why. */
  readonly code: string;
  /** Names of the environment variables that it reads. */
  readonly variables: readonly string[];
  /** What must be there to run it besides the language: "undici 7 and zod 4". */
  readonly needs?: string;
  /** Why the target cannot carry this request. */
  readonly refusal?: string;
}

export interface SnippetExtraView {
  readonly id: 'all' | 'login';
  readonly on: boolean;
  /** Why the target does not offer it. */
  readonly missing?: string;
}

export type RunState =
  /** Nothing was sent yet. */
  | { readonly status: 'idle' }
  /** The user is asked, outside the panel, whether it shall be sent. */
  | { readonly status: 'asking' }
  /** Clocks are epoch milliseconds of the host. */
  | { readonly status: 'running'; readonly startedAt: number }
  /** Held back by the quota until then. */
  | ({ readonly status: 'waiting'; readonly startedAt: number } & Waiting)
  | { readonly status: 'done' }
  | { readonly status: 'failed' }
  | { readonly status: 'stopped' };

/** Why the request is held back: a limit is used up, or an attempt failed and is made again. */
export interface Waiting {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly why: 'limit' | 'again';
  /** The attempt that comes next, and how many there are at most: "2 of 3". */
  readonly attempt?: number;
  readonly of?: number;
  /** What failed before, in one sentence. */
  readonly after?: string;
}
