/** A question whose answer sends something: its words, and the one button that means yes. */
export interface Consent {
  readonly message: string;
  readonly detail: string;
  readonly button: string;
}

/** Asks the user outside the panel, so that no script in its page can answer. */
export type Confirm = (consent: Consent) => Promise<boolean>;
