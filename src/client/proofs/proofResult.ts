/** What one proof showed of a credential. Only the first six are about the credential itself. */
export type Verdict =
  | 'valid'
  | 'refused'
  | 'wrong scope'
  | 'expired'
  /** The vendor's document leaves open what the answer means. */
  | 'unclear'
  /** The limit is used up, for longer than anyone waits. */
  | 'quota'
  | 'network'
  /** Something else came: the sentence says what. */
  | 'other'
  /** Nothing was sent, or the user stopped it. */
  | 'not tested';

/** What was sent to find out. Nothing of it is secret. */
export interface ProofRequest {
  readonly method: string;
  /** Path and query, without scheme and host. */
  readonly path: string;
}

/** What is known of one scope of a credential, or of all of a vendor that has none. */
export interface ProofResult {
  /** The operation of the proof. */
  readonly operation: string;
  readonly scope?: string;
  readonly verdict: Verdict;
  /** One or two sentences; no secret. */
  readonly sentence: string;
  /** The request that showed it: the proof's own, or the login before it. Absent where nothing was sent. */
  readonly request?: ProofRequest;
  /** The profile holds nothing for this scope, so there was nothing to test. */
  readonly isEmpty?: true;
  /** It was the login that showed it. */
  readonly atLogin?: true;
  readonly status?: number;
  /** From sending to the end of the answer, in milliseconds. */
  readonly durationMs?: number;
  readonly requestId?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}
