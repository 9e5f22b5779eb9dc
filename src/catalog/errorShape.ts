import type { Pointer } from './pagination';

/** A documented form of error body. A vendor lists the ones it uses; the first that fits is read. */
export type ErrorShape =
  /** `{ "id": ["The value 'x' is not valid."] }`: messages by field. */
  | { readonly style: 'fieldMessages' }
  /** A sentence at one place of a JSON body. */
  | { readonly style: 'message'; readonly at: Pointer }
  /** The body as it came, as text. */
  | { readonly style: 'text' };
