export interface QuotaView {
  /** "API key": what shares the limit. */
  readonly per: string;
  /** Requests sent with this credential since the window was opened. */
  readonly sent: number;
  /** Requests of each minute of the last hour, the oldest first: 60 numbers, or none before the first request. */
  readonly lastHour: readonly number[];
  /** Empty when the vendor documents no limit. */
  readonly windows: readonly QuotaWindowView[];
  /** Set while requests are held back: as long as the vendor told (`header`), or by a pause counted here. */
  readonly blockedUntil?: number;
  readonly blockedFrom?: 'header' | 'counted';
  /** Why the numbers may be wrong, in one sentence. */
  readonly trouble?: string;
}

export interface QuotaWindowView {
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  /** Where the limit comes from: the vendor's document, or a lower one from its answers. */
  readonly limitFrom: 'document' | 'header';
  readonly remaining: number;
  /** Where the number comes from: the vendor's answer, our count, or a count that may miss something. */
  readonly remainingFrom: 'header' | 'counted' | 'estimated';
  /** When the next slot frees and when all are free; absent while the window is untouched. */
  readonly nextFreeAt?: number;
  readonly resetsAt?: number;
  readonly seconds: number;
  readonly level: 'plenty' | 'low' | 'empty';
}
