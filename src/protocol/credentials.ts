import type { ProfileColour } from './state';

/** What a proof showed of a credential. */
export type VerdictView =
  'valid' | 'refused' | 'wrong scope' | 'expired' | 'unclear' | 'quota' | 'network' | 'other' | 'not tested';

/** What the table of credentials shows. The host owns it and sends it whole on every change. No secret is in it. */
export interface CredentialTableState {
  readonly vendors: readonly VendorCredentials[];
  /** There is a profile besides the sandbox's. */
  readonly hasOwn: boolean;
  /** Set while profiles are tested. */
  readonly running?: { readonly done: number; readonly of: number };
}

export interface VendorCredentials {
  readonly id: string;
  readonly title: string;
  /** What testing its saved profiles sends together; absent while there are none. */
  readonly costOfAll?: string;
  readonly profiles: readonly ProfileRow[];
}

export interface ProfileRow {
  readonly id: string;
  readonly name: string;
  /** The only address that it is sent to; empty for the sandbox, which has one only while it runs. */
  readonly origin: string;
  /** Whether that is another than the vendor documents. */
  readonly otherOrigin: boolean;
  readonly sandbox: boolean;
  /** It is the one that the vendor's panels use. */
  readonly active: boolean;
  readonly writable: boolean;
  readonly colour?: ProfileColour;
  /** What testing it sends, in one sentence. */
  readonly cost: string;
  readonly state: 'idle' | 'queued' | 'testing';
  /** The quota holds the test back until then, epoch milliseconds. */
  readonly waitsUntil?: number;
  readonly proofs: readonly ProofRow[];
}

/** One scope of a profile, or all that a vendor without scopes has. */
export interface ProofRow {
  readonly operation: string;
  readonly scope?: string;
  /** "Site products". */
  readonly scopeTitle?: string;
  /** The request that shows it, or that showed it. */
  readonly request: { readonly method: string; readonly path: string };
  /** Absent while it was never tested. */
  readonly result?: ProofView;
}

export interface ProofView {
  readonly verdict: VerdictView;
  readonly sentence: string;
  /** The request went out. */
  readonly sent: boolean;
  readonly status?: number;
  readonly durationMs?: number;
  readonly requestId?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}
