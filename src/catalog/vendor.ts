import type { Auth } from './auth';
import type { ErrorShape } from './errorShape';
import type { Operation, RawInput } from './operation';
import type { RateLimit } from './rateLimit';
import type { Reference } from './reference';

/** A named part of a vendor's API, as the tree shows it. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly operations: readonly Operation[];
}

/** Languages that the vendor translates values into, asked for by one header. */
export interface Locale {
  readonly header: string;
  readonly values: Readonly<Record<string, string>>;
  readonly default: string;
  /** The credential field with which a profile has a default of its own. */
  readonly field?: string;
}

/** The cheapest documented request that shows whether a credential works. */
export interface Proof {
  readonly operation: string;
  readonly input: RawInput;
  /** Statuses that the document leaves open: a refused credential, a missing scope or something else. Its words, by status. */
  readonly unclear?: Readonly<Record<number, string>>;
  readonly scope?: string;
}

/** A vendor's API, as its document describes it. Nothing outside the catalog knows a vendor by name. */
export interface Vendor {
  readonly id: string;
  readonly title: string;
  /** One sentence: what the vendor's software does. */
  readonly description: string;
  /** The version of the API, as the document states it. */
  readonly version?: string;
  /** The address for questions that the document names. */
  readonly contact?: string;
  /** File name of the vendor's document; operations cite its lines. */
  readonly document: string;
  /** Scheme and host of the documented API. A credential is bound to exactly this or to one the user typed. */
  readonly origin: string;
  /** Comes before every path: `/v2`. */
  readonly basePath: string;
  readonly auth: Auth;
  readonly rateLimit: RateLimit;
  readonly errors: readonly ErrorShape[];
  readonly locale?: Locale;
  readonly scopes?: Readonly<Record<string, string>>;
  readonly proofs: readonly Proof[];
  readonly groups: readonly Group[];
  /** Where fields lead by their name, in rows whose fields the document does not name. */
  readonly references?: Readonly<Record<string, readonly Reference[]>>;
  /** The document's answers by operation id, repaired where they are broken. Loaded when they are asked for. */
  readonly exampleAnswers: () => Promise<Readonly<Record<string, unknown>>>;
  /** Doubts about the document as a whole. */
  readonly notes: readonly string[];
}

/** Declares a vendor; its type keeps every operation's id, input and answer. */
export const defineVendor = <const V extends Vendor>(vendor: V): V => vendor;

/** Finds an operation by id, or nothing when the vendor has none of that id. */
export const findOperation = (vendor: Vendor, id: string): Operation | undefined =>
  vendor.groups.flatMap((group) => group.operations).find((operation) => operation.id === id);
