/** Fetching a list to its end, from the offer to its end. Times are epoch milliseconds of the host. */
export type BulkState =
  | BulkOffer
  | ({ readonly status: 'running'; readonly startedAt: number } & BulkProgress & {
        /** Held back until then. */
        readonly waitingUntil?: number;
      })
  | ({
      readonly status: 'stopped' | 'failed' | 'interrupted';
      readonly at: number;
      /** It can go on from where it ended. */
      readonly canResume: boolean;
    } & BulkProgress)
  | ({ readonly status: 'done'; readonly at: number; readonly durationMs: number } & BulkProgress & {
        /** What the user should know of it, one sentence each. */
        readonly notices: readonly string[];
      });

/** What it costs, before it begins. */
export interface BulkOffer {
  readonly status: 'offered';
  /** What follows it. */
  readonly then: 'show' | 'export';
  /** Absent where the vendor does not say how many rows there are. */
  readonly rows?: number;
  readonly requests?: number;
  /** What is left of the tightest window now, and its name: 60 of "per minute". */
  readonly left?: { readonly requests: number; readonly of: number; readonly window: string };
  /** How many of that are left for other requests. */
  readonly reserve?: number;
  /** Milliseconds: what the limits hold it back, and the requests themselves as the last one took. */
  readonly durationMs?: number;
}

export interface BulkProgress {
  readonly pages: number;
  readonly ofPages?: number;
  readonly rows: number;
  readonly ofRows?: number;
  /** Rows that came twice and are shown once. */
  readonly skipped: number;
}
