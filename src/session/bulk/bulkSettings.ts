/** How fetches are kept and what they leave for others. */
export interface BulkSettings {
  /** A folder for what a later window can go on with; nothing is kept on disk unless given. */
  readonly folder?: string | undefined;
  /** The share of the tightest window that is left for others, such as 0.1. */
  readonly reserve: number;
}
