/** Where a value sits in an answer: property names from the root. An empty pointer is the root itself. */
export type Pointer = readonly string[];

/** One object, found at `at`. A vendor that answers an array of one is read the same way. */
export interface SingleObject {
  readonly style: 'single';
  readonly at: Pointer;
}

/** All rows in one answer. `cap` is the most the vendor returns: exactly that many means "maybe more". */
export interface WholeList {
  readonly style: 'whole';
  readonly rows: Pointer;
  readonly total?: Pointer;
  readonly cap?: number;
}

/** Pages by number, from 1. Without `total` and `hasNext` the walk ends at the first page that is not full. */
export interface PageNumber {
  readonly style: 'pageNumber';
  readonly rows: Pointer;
  /** Query parameters for the page and its size. */
  readonly page: string;
  readonly size: string;
  readonly defaultSize: number;
  readonly maxSize?: number;
  readonly total?: Pointer;
  readonly hasNext?: Pointer;
}

/** Rows by offset and limit; the end is where offset plus rows reaches the total. */
export interface OffsetLimit {
  readonly style: 'offset';
  readonly rows: Pointer;
  readonly offset: string;
  readonly limit: string;
  readonly defaultSize: number;
  readonly maxSize?: number;
  readonly total: Pointer;
}

/** Rows from a start index that the previous answer named; the page size is the vendor's. */
export interface NextStart {
  readonly style: 'nextStart';
  readonly rows: Pointer;
  readonly start: string;
  readonly size: number;
  readonly next: Pointer;
  readonly remaining: Pointer;
  readonly total: Pointer;
}

/** No rows: a token, or a status alone. */
export interface NoRows {
  readonly style: 'none';
}

export type PageStyle = SingleObject | WholeList | PageNumber | OffsetLimit | NextStart | NoRows;
