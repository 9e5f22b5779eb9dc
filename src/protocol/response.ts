/** What an answer was like on the wire. Secrets in it are dots. */
export interface ResponseView {
  readonly status: number;
  /** When it came, epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  /** Where the time went, in order, in milliseconds: "Connect", "First byte" … Empty where it is not known. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Bytes as they came, and decoded. */
  readonly wireBytes: number;
  readonly decodedBytes: number;
  /** How often it was asked for. */
  readonly attempts: number;
  /** Its text can be opened in an editor. */
  readonly hasText: boolean;
}
