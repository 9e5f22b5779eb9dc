import type { LiteralField } from '../javascript/literal';
import type { NamedSchema } from '../types/named';

/** How a typed snippet sends a request and reads its answer, in the words of one library. */
export interface TypedLibrary {
  readonly imports: readonly string[];
  /** Declarations of the types, one paragraph each. */
  readonly declare: (named: readonly NamedSchema[]) => readonly string[];
  /** The function that sends, which is given an address and options. */
  readonly call: string;
  /** The type of those options. */
  readonly optionsType: string;
  /** Options that every request has. */
  readonly options: readonly LiteralField[];
  /** Expressions on a `response`. */
  readonly text: string;
  readonly status: string;
  readonly ok: string;
  readonly failed: string;
  readonly retryAfter: string;
  /** The value of a declared type, from a `text`. */
  readonly read: (typeName: string) => string;
  /** The function that `read` needs, where it needs one. */
  readonly reader?: (vendorTitle: string) => readonly string[];
  /** Statements after which `token` is what stands there in the login's `text`. */
  readonly readToken: (pointer: readonly string[]) => readonly string[];
}
