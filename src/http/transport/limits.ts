/** How long and how large one attempt may be. Times are milliseconds, sizes bytes. */
export interface Limits {
  /** For a connection to open, its encryption included. */
  readonly connectMs: number;
  /** For the first byte of the answer, once the request is written. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** From connect to last byte: an idle limit alone does not stop a slow drip. */
  readonly totalMs: number;
  /** Of the answer's head. */
  readonly headerBytes: number;
  /** Of the body once decoded: a gzip of 51 kB can hold 50 MiB. */
  readonly decodedBytes: number;
}

export const defaultLimits: Limits = {
  connectMs: 10_000,
  headersMs: 30_000,
  idleMs: 30_000,
  totalMs: 60_000,
  headerBytes: 64 * 1024,
  decodedBytes: 25 * 1024 * 1024,
};
