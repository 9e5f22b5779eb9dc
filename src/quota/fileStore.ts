import { randomUUID } from 'node:crypto';
import type { FSWatcher } from 'node:fs';
import { copyFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../http/clock';
import type { Account } from './account';
import { newAccount } from './account';
import { parseAccount, readText, replaceFile } from './accountFile';
import { isGone, SELF, withLock } from './fileLock';
import type { LedgerStore } from './ledgerStore';
import { partFrom, rejoin } from './rejoin';

/** What a file store stands on. */
export interface FileStoreParts {
  readonly clock: Clock;
  /** From 0 up to 1: spreads those who wait for the lock. */
  readonly random: () => number;
  /** Where the file is; makes its folder if there is none. Asked again after trouble. */
  readonly find: () => Promise<string>;
}

/** One more try, this much later, before a failure counts: virus scanners hold files for a moment. */
const TRY_AGAIN_MS = 25;

/** How long to wait for the lock; none while the account is kept apart, so that requests do not wait with it. */
const PATIENCE_MS = 4_000;

/** How long to go on in memory before the file is tried again. */
const TROUBLE_MS = 10_000;

/** How long changes of others are gathered before they are shown. */
const GATHER_MS = 50;

const TROUBLE =
  'The count that all windows share cannot be read or written; this window counts by itself, at half of the limits.';

/**
 * Keeps the account in a file that all processes of the user share. Its times are of the wall clock, because
 * processes share no other. When that is set back, stamps from the future are read as now: they free later than
 * needed. When it is set forward, slots free too early; the vendor then answers 429, which is obeyed. When the
 * file cannot be used, the account goes on in memory, and comes back to the file when that is possible again.
 */
export class FileStore implements LedgerStore {
  readonly time = 'now';
  account: Account = newAccount();
  private readonly self = `${SELF} ${randomUUID()}`;
  private count = 0;
  private path: string | undefined;
  /** What the file held when it was last read or written. */
  private text: string | undefined;
  private queue: Change[] = [];
  private busy = false;
  /** The account is kept apart from the file, and when the file was last tried. */
  private isApart = false;
  private triedAt = 0;
  /** Outlives an attempt: a lock whose holder is gone is known by its age. */
  private readonly seen = { what: '', since: 0 };
  isKnown = false;
  private readonly listeners = new Set<() => void>();
  private watcher: FSWatcher | undefined;
  private gathering = false;
  private readonly closed = new AbortController();

  constructor(private readonly parts: FileStoreParts) {}

  get trouble(): string | undefined {
    return this.isApart ? TROUBLE : undefined;
  }

  nextId(): string {
    return `${this.self} ${String(this.count++)}`;
  }

  isGone(id: string): boolean {
    return isGone(id);
  }

  update<T>(change: (account: Account) => T): Promise<T> {
    return new Promise((resolve) => {
      this.queue.push((account) => {
        const result = change(account);
        return () => {
          resolve(result);
        };
      });
      if (!this.busy) void this.work();
    });
  }

  /** Shows what others have spent as soon as the file is found; where that fails, the first request says so. */
  watch(listener: () => void): void {
    this.listeners.add(listener);
    void this.open().then(
      (path) => {
        this.startWatching(path);
        this.look();
      },
      () => undefined,
    );
  }

  close(): void {
    this.closed.abort();
    this.watcher?.close();
  }

  private async open(): Promise<string> {
    return (this.path ??= await this.parts.find());
  }

  /** Makes the changes that wait, all that there are at one time. */
  private async work(): Promise<void> {
    this.busy = true;
    while (this.queue.length > 0) {
      // What the same turn asks for goes into one write: an answer often brings the next request.
      await nextTurn();
      const made = (await this.tryFile()) ?? this.make(this.account);
      for (const tell of made) tell();
    }
    this.busy = false;
  }

  /** Makes the waiting changes in a copy of the account, or in the account itself; what is returned tells of it. */
  private make(account: Account): Made {
    const made = this.queue.map((change) => change(account));
    this.queue = [];
    return made;
  }

  private async tryFile(): Promise<Made | undefined> {
    const { clock } = this.parts;
    const { isApart } = this;
    if (isApart && clock.elapsed() - this.triedAt < TROUBLE_MS) return undefined;
    try {
      const made = await this.inFile().catch(async (error: unknown) => {
        if (isApart) throw error;
        await clock.sleep(TRY_AGAIN_MS, new AbortController().signal);
        return this.inFile();
      });
      if (isApart) this.tell();
      return made;
    } catch {
      this.triedAt = clock.elapsed();
      this.path = undefined;
      if (!isApart) {
        this.isApart = true;
        partFrom(this.account, this.self);
        this.tell();
      }
      return undefined;
    }
  }

  private async inFile(): Promise<Made> {
    const path = await this.open();
    const { isApart, seen } = this;
    const patienceMs = isApart ? 0 : PATIENCE_MS;
    const made = await withLock(`${path}.lock`, { ...this.parts, patienceMs, seen }, (check) => {
      const text = readText(path);
      const account = this.accountIn(path, text);
      const waiting = this.queue;
      this.isApart = false; // the changes count by whole limits again
      try {
        const made = this.make(account);
        const next = JSON.stringify(account);
        if (next !== text) replaceFile(path, next, check);
        this.text = next;
        this.account = account;
        return made;
      } catch (error) {
        this.queue = waiting;
        this.isApart = isApart;
        throw error;
      }
    });
    this.isKnown = true;
    this.startWatching(path);
    return made;
  }

  /** A copy of what the file holds, with what was spent apart from it; without a file, of what is known here. */
  private accountIn(path: string, text: string | undefined): Account {
    if (text === undefined) {
      const account = structuredClone(this.account);
      delete account.apart;
      return account;
    }
    const account = this.read(path, text);
    rejoin(account, this.account);
    return account;
  }

  /** What the file holds. A damaged one is kept aside, and what was spent before it is not known. */
  private read(path: string, text: string): Account {
    if (text === this.text) return JSON.parse(text) as Account; // this very text was checked or written here
    const account = parseAccount(text);
    if (account !== undefined) return account;
    copyFileSync(path, `${path}.corrupt`);
    return { ...newAccount(), lostAt: this.parts.clock.now() };
  }

  /** Tells the listeners soon after another process has changed the file. */
  private startWatching(path: string): void {
    if (this.closed.signal.aborted || this.watcher !== undefined || this.listeners.size === 0) return;
    try {
      const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        if (name === basename(path)) this.gather();
      });
      this.watcher = watcher.on('error', () => {
        watcher.close();
        this.watcher = undefined;
      });
    } catch {
      // Then the next request shows what the others have spent.
    }
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.parts.clock.sleep(GATHER_MS, this.closed.signal).then(
      () => {
        this.gathering = false;
        this.look();
      },
      () => undefined, // closed meanwhile
    );
  }

  /** Takes over what others have written, for showing. What cannot be read is left to the next request. */
  private look(): void {
    if (this.isApart || this.path === undefined) return;
    const { isKnown, account } = this;
    this.isKnown = this.isRead(this.path);
    if (this.isKnown !== isKnown || this.account !== account) this.tell();
  }

  /** Takes over what the file holds. False where that cannot be read: the next request says what is wrong. */
  private isRead(path: string): boolean {
    try {
      const text = readText(path);
      if (text === undefined || text === this.text) return true;
      const account = parseAccount(text);
      if (account === undefined) return false;
      this.account = account;
      this.text = text;
      return true;
    } catch {
      return false;
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Makes a change; what it returns tells who asked for it, once it is saved. */
type Change = (account: Account) => () => void;
type Made = readonly (() => void)[];
