import type { Redact } from '../http/redaction/redaction';

/** What a run was about, for the words of its failure. */
export interface Situation {
  readonly vendor: string;
  readonly operation: string;
  readonly profile: string;
  readonly sandbox: boolean;
  /** Rows on the screen that stay there. */
  readonly rows: number;
  readonly at: number;
  readonly redact: Redact;
  /** Fields of the form that need a change. */
  readonly marked: number;
  /** Set when it was to change data. */
  readonly write?: Write;
}

/** What a failed write leaves behind. */
export interface Write {
  /** The read that shows whether it took effect, by title. */
  readonly check?: string | undefined;
  /** There is a body to look at. */
  readonly payload: boolean;
}
