/** Where a value stands inside a row: field names and list positions. */
export type DetailPath = readonly (string | number)[];

/** A value in full, one level of it: what it holds is asked for when it is opened. */
export interface Detail {
  readonly path: DetailPath;
  /** Of a text: the whole of it up to a limit. Of what holds others: a summary. */
  readonly text: string;
  readonly kind: DetailKind;
  /** Characters of a text that is cut here. */
  readonly length?: number;
  readonly children: readonly DetailNode[];
  /** How many there are in all: `children` begins at the place that was asked for. */
  readonly count: number;
  /** It says where something is: a map can show it. */
  readonly isPlace?: true;
}

export type DetailKind = 'text' | 'number' | 'boolean' | 'date' | 'null' | 'image' | 'list' | 'object';

export interface DetailNode {
  /** Name of a field, or position in a list. */
  readonly key: string | number;
  readonly kind: DetailKind;
  /** One line. */
  readonly text: string;
  /** How many it holds; absent for what holds nothing. */
  readonly count?: number;
  readonly description?: string;
}

/** A picture as an address that holds it, or why it cannot be shown. */
export type ImageView =
  { readonly url: string; readonly type: string; readonly bytes: number } | { readonly reason: string };
