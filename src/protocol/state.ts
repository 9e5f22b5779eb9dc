/** What the panel shows. The host owns it and sends it whole on every change; rows are asked for apart. */
export interface PanelState {
  readonly vendor: { readonly id: string; readonly title: string };
  readonly operation: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly method: string;
    readonly path: string;
    readonly scope?: string;
    readonly notes: readonly string[];
    /** Where it is documented: "auvo.txt, line 1850". */
    readonly source: string;
  };
  readonly profile: { readonly name: string; readonly sandbox: boolean; readonly origin: string };
  readonly form: Form;
  readonly request: RequestPreview;
  readonly snippet: Snippet;
  readonly run: RunState;
  /** The rows shown, also while the next run is under way or after it failed (then `stale`). */
  readonly results?: Results;
  readonly failure?: Failure;
  readonly quota: QuotaView;
}

export interface Form {
  readonly sections: readonly FormSection[];
  /** Text of each field by id; a missing id is an empty field. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by field id. Found before sending, or said by the vendor. */
  readonly issues: Readonly<Record<string, string>>;
}

export interface FormSection {
  readonly id: string;
  /** "Path", "Query", "paramFilter", "order" … */
  readonly title: string;
  readonly description?: string;
  readonly fields: readonly FormField[];
}

export type FormControl =
  'text' | 'longText' | 'integer' | 'number' | 'boolean' | 'choice' | 'date' | 'date-time' | 'list' | 'json';

export interface FormField {
  /** Place and name, dotted: `query.paramFilter.startDate`. */
  readonly id: string;
  /** The name on the wire. */
  readonly label: string;
  readonly control: FormControl;
  readonly required: boolean;
  /** The document's words. */
  readonly description?: string;
  /** Limits and default, in short: "1 to 100, default 50". */
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Names that a list may hold. */
  readonly suggestions?: readonly string[];
}

/** The exact request, secrets as ••••. */
export interface RequestPreview {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body?: string;
}

export interface Snippet {
  readonly target: string;
  readonly targets: readonly { readonly id: string; readonly title: string }[];
  readonly code: string;
  /** Names of the environment variables that it reads. */
  readonly variables: readonly string[];
}

export type RunState =
  /** Nothing was sent yet. */
  | { readonly status: 'idle' }
  /** Clocks are epoch milliseconds of the host. */
  | { readonly status: 'running'; readonly startedAt: number }
  /** Held back by the quota until then. */
  | { readonly status: 'waiting'; readonly startedAt: number; readonly until: number }
  | { readonly status: 'done' }
  | { readonly status: 'failed' }
  | { readonly status: 'stopped' };

export interface Results {
  /** Changes whenever the rows do: rows of another number are not these. */
  readonly run: number;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Position of the first and last row in the whole list, from 1; both 0 when there are none. */
  readonly from: number;
  readonly to: number;
  readonly total?: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** The operation answers one object, not a list. */
  readonly single: boolean;
  /** The operation pages at all. */
  readonly pages: boolean;
  readonly pageSize?: number;
  readonly pageSizes: readonly number[];
  /** Taken from memory: no request was sent. */
  readonly cached: boolean;
  readonly status: number;
  readonly durationMs: number;
  readonly bytes: number;
  readonly at: number;
  /** Rows of an earlier run, kept under a failure. */
  readonly stale: boolean;
  /** "Exactly 50 rows: there may be more, narrow the search." */
  readonly notices: readonly string[];
}

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'null' | 'missing' | 'nested';

export interface Column {
  /** The field's name on the wire. */
  readonly id: string;
  readonly kind: CellKind;
  /** The document names this field. */
  readonly documented: boolean;
  readonly description?: string;
  /** A width in characters that fits most of its values on the page. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

export interface Failure {
  readonly kind: string;
  /** What was attempted and what became of it, in one sentence. */
  readonly title: string;
  readonly detail: string;
  readonly side: 'you' | 'network' | 'vendor';
  /** What is not lost: "Your inputs and the 50 rows already shown are kept." */
  readonly kept: string;
  readonly action?: { readonly id: PanelAction; readonly label: string };
  readonly requestId?: string;
  readonly at: number;
  /** The vendor's answer, shortened, as text. */
  readonly answer?: string;
}

export const panelActions = [
  'run',
  'editCredentials',
  'addCredentials',
  'switchProfile',
  'useSandbox',
  'showLog',
  'focusForm',
  'testConnection',
] as const;
/** What a button of the panel may ask of the host: a closed set, no command names. */
export type PanelAction = (typeof panelActions)[number];

export interface QuotaView {
  /** "API key": what shares the limit. */
  readonly per: string;
  /** Requests sent with this credential since the window was opened. */
  readonly sent: number;
  /** Empty when the vendor documents no limit. */
  readonly windows: readonly QuotaWindowView[];
  /** Set while the vendor holds us back after a 429. */
  readonly blockedUntil?: number;
}

export interface QuotaWindowView {
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  readonly remaining: number;
  /** When the next slot frees and when all are free; absent while the window is untouched. */
  readonly nextFreeAt?: number;
  readonly resetsAt?: number;
  readonly seconds: number;
  /** Where the number comes from: the vendor's header, or counted here against the document's limit. */
  readonly source: 'header' | 'counted';
  readonly level: 'plenty' | 'low' | 'empty';
}
