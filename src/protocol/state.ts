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
  };
  readonly form: Form;
  readonly request: RequestPreview;
  readonly snippet: Snippet;
  readonly run: RunState;
  /** The rows shown, also while the next run is under way or after it failed (then `stale`). */
  readonly results?: Results;
  readonly failure?: Failure;
  readonly quota: QuotaView;
  readonly drift: Drift;
}

export interface Form {
  readonly sections: readonly FormSection[];
  /** Text of each field by id; a missing id is an empty field. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by field id. Found before sending, or said by the vendor. */
  readonly issues: Readonly<Record<string, string>>;
  /** The field to put the cursor into, once for each number. */
  readonly attention?: { readonly field: string; readonly number: number };
}

/** An object of the input: its fields first, then the objects and lists in it. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Sent also when nothing in it is filled in. */
  readonly required?: boolean;
  readonly fields: readonly FormField[];
  readonly nested?: readonly FormNested[];
}

/** A section's title: "Path", "Query", "paramFilter", "order" … */
export interface FormSection extends FormGroup {
  /** Set for the body: how it is shown, and what can be done with it. */
  readonly body?: FormBody;
}

export interface FormBody {
  readonly mode: 'form' | 'json';
  /** The schema can be shown as fields, so that there is something to switch to. */
  readonly hasFields: boolean;
  /** The catalog has an example of it. */
  readonly hasExample: boolean;
  /** Why it is not shown as the user asked. */
  readonly notice?: string;
}

export type FormNested = ({ readonly kind: 'group' } & FormGroup) | FormList;

/** Objects in a row. How many there are is the value of its id; without a value it is not sent. */
export interface FormList {
  readonly kind: 'list';
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** `change`: a JSON Patch. `condition`: a filter over columns. Both are one line each. */
  readonly of: 'item' | 'change' | 'condition';
  /** It is all that its section holds: the section's title is its own. */
  readonly bare: boolean;
  readonly given: boolean;
  readonly required: boolean;
  /** Their titles are for the panel to say, from what is typed. */
  readonly items: readonly FormGroup[];
}

export type FormControl =
  | 'text'
  | 'longText'
  | 'file'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  /** Any of the choices; the text is a list. */
  | 'choices'
  | 'date'
  | 'date-time'
  | 'time'
  | 'list'
  | 'json';

export interface FormField {
  /** Place and name, dotted: `query.paramFilter.startDate`, `body.contacts.0.name`. */
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
  /** Of choices: none picked means all of them. */
  readonly allWhenEmpty?: boolean;
  /** Characters that a text may have. */
  readonly maxLength?: number;
  /** Of a chosen file: "photo.png, 1.2 MB". */
  readonly file?: string;
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

export interface Results {
  /** Changes whenever the rows do: rows of another number are not these. */
  readonly run: number;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /**
   * Position of the first and last row in the whole list, from 1; both 0 when there are none. Rows that were left
   * out because they had come before count as rows here.
   */
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
  /** Entries that failed although the write as a whole did not. */
  readonly failures?: readonly EntryFailure[];
}

/** One entry of a write that the vendor did not take. */
export interface EntryFailure {
  readonly message: string;
  /** Its place in the list that was sent, from 0, where that is known. */
  readonly index?: number;
  /** Its first fields as they were sent. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'null' | 'missing' | 'nested';

export interface Column {
  /** The field's name on the wire. */
  readonly id: string;
  readonly kind: CellKind;
  /** The document names this field. */
  readonly documented: boolean;
  readonly description?: string;
  /** The operations that its values open. */
  readonly opens?: readonly { readonly operation: string; readonly title: string }[];
  /** A width in characters that fits most of its values on the page. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** The value, or one inside it, opens other operations. */
  readonly opens?: true;
}

/** An operation that a cell opens: "Open Get a customer 456". */
export interface ReferenceOffer {
  readonly label: string;
  /** The field inside the cell that holds the value; absent when the cell itself does. */
  readonly field?: string;
}

export interface Failure {
  readonly kind: string;
  /** What was attempted and what became of it, in one sentence. */
  readonly title: string;
  readonly detail: string;
  readonly side: 'you' | 'network' | 'vendor';
  /** What is not lost: "Your inputs and the 50 rows already shown are kept." */
  readonly kept: string;
  readonly action?: FailureAction;
  /** Further ways on, after the first. */
  readonly more?: readonly FailureAction[];
  readonly requestId?: string;
  readonly at: number;
  /** The vendor's answer, shortened, as text. */
  readonly answer?: string;
  /** It broke off: more was to come. */
  readonly partial?: true;
}

export interface FailureAction {
  readonly id: PanelAction;
  readonly label: string;
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
  'openProxySettings',
  'allowWrites',
  'openPayload',
  'check',
] as const;
/** What a button of the panel may ask of the host: a closed set, no command names. */
export type PanelAction = (typeof panelActions)[number];

/** What differs between this operation's answers and its document, under this profile, since it was cleared. */
export interface Drift {
  /** Answers and rows that were compared. */
  readonly answers: number;
  readonly rows: number;
  /** Grouped by kind. */
  readonly entries: readonly DriftEntry[];
  /** Differences that are not among the entries, because there are too many different ones. */
  readonly others: number;
  /** False where the document shows rows without naming a field of them. */
  readonly namesFields: boolean;
  /** An answer is being compared. */
  readonly underWay: boolean;
}

export interface DriftEntry {
  readonly kind: 'undocumented' | 'missing' | 'type' | 'value';
  /** Where: `result.entityList[].customerId`; empty for the answer as a whole. */
  readonly path: string;
  /** What the document says: "whole number", "1, 2 or 3"; empty for a field that it does not name. */
  readonly expected: string;
  /** What came: "text". */
  readonly found: string;
  readonly count: number;
  /** The first one, shortened, without secrets. */
  readonly example: string;
}

export interface QuotaView {
  /** "API key": what shares the limit. */
  readonly per: string;
  /** Requests sent with this credential since the window was opened. */
  readonly sent: number;
  /** Empty when the vendor documents no limit. */
  readonly windows: readonly QuotaWindowView[];
  /** Set while requests are held back: as long as the vendor told (`header`), or by a pause counted here. */
  readonly blockedUntil?: number;
  readonly blockedFrom?: 'header' | 'counted';
  /** Why the numbers may be wrong, in one sentence. */
  readonly trouble?: string;
}

export interface QuotaWindowView {
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  /** Where the limit comes from: the vendor's document, or a lower one from its answers. */
  readonly limitFrom: 'document' | 'header';
  readonly remaining: number;
  /** Where the number comes from: the vendor's answer, our count, or a count that may miss something. */
  readonly remainingFrom: 'header' | 'counted' | 'estimated';
  /** When the next slot frees and when all are free; absent while the window is untouched. */
  readonly nextFreeAt?: number;
  readonly resetsAt?: number;
  readonly seconds: number;
  readonly level: 'plenty' | 'low' | 'empty';
}
