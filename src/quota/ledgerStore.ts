import type { Account } from './account';
import { newAccount } from './account';

/** Where a credential's account is kept, and who may change it at one time. */
export interface LedgerStore {
  /**
   * Which clock its times are of. An account of one process uses the one that only goes forward. Processes
   * share no such clock, so a shared account uses the wall clock.
   */
  readonly time: 'elapsed' | 'now';
  /** The account as last known. */
  readonly account: Account;
  /** Why the account is kept in this process only, in one sentence; undefined while all is well. */
  readonly trouble: string | undefined;
  /** Whether `account` is what was saved last: not before it was read, and not while it cannot be. */
  readonly isKnown: boolean;
  /** A name for a request in flight that no other gets. */
  nextId(): string;
  /** Whether who sent this request is gone, so that nobody will say what became of it. */
  isGone(id: string): boolean;
  /** Changes the account, alone among all who share it. `change` may run again when it could not be saved. */
  update<T>(change: (account: Account) => T): Promise<T>;
  /** Calls back when others have changed the account. */
  watch(listener: () => void): void;
  /** Ends the watching. The account can still be used. */
  close(): void;
}

/** Keeps the account in this process: every change takes place at once. */
export class MemoryStore implements LedgerStore {
  readonly time = 'elapsed';
  readonly account = newAccount();
  readonly trouble = undefined;
  readonly isKnown = true;
  private count = 0;

  nextId(): string {
    return String(this.count++);
  }

  isGone(): boolean {
    return false;
  }

  update<T>(change: (account: Account) => T): Promise<T> {
    return Promise.resolve(change(this.account));
  }

  watch(): void {
    // Nobody else can change it.
  }

  close(): void {
    // Nothing is open.
  }
}
