import type { Consent, Confirm } from './confirm';

/** The question before a write. Whatever else happens, there is one at a time. */
export class Agreement {
  private open = false;

  constructor(private readonly confirm: Confirm) {}

  /** Whether the user is being asked. */
  get isOpen(): boolean {
    return this.open;
  }

  /** Asks; anything but a yes is a no. */
  async ask(consent: Consent): Promise<boolean> {
    this.open = true;
    try {
      return await this.confirm(consent);
    } finally {
      this.open = false;
    }
  }
}
