/** The share of the smallest window of the quota that a fetch-all leaves for the user's own clicks, unless said. */
export const RESERVE = 0.1;
