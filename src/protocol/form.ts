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
