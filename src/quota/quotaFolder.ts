import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, type Clock } from '../http/clock';
import { readText, replaceFile } from './accountFile';
import { withLock } from './fileLock';
import { FileStore } from './fileStore';

/** An account that nobody has used for so long holds nothing that counts any more. */
const KEEP_MS = 2 * 86_400_000;

/** How long to wait for another window that makes the salt. */
const PATIENCE_MS = 4_000;

/**
 * The folder with the accounts that all windows of a user share: one file a key, private to the user. A file's
 * name tells nothing of its key: it is a keyed hash, with a salt that was made at random for this folder.
 */
export class QuotaFolder {
  constructor(
    private readonly folder: string,
    private readonly clock: Clock = systemClock,
    private readonly random: () => number = Math.random,
  ) {}

  /** The account of a key at an origin. Nothing is read or made before it is used. */
  store(origin: string, key: string): FileStore {
    const find = async () => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700); // it may have been there with another mode
      const salt = await this.salt();
      this.tidy();
      const name = createHmac('sha256', salt)
        .update(JSON.stringify([origin, key]))
        .digest('hex');
      return join(this.folder, `${name.slice(0, 32)}.json`);
    };
    return new FileStore({ clock: this.clock, random: this.random, find });
  }

  /** The salt, made by whichever window comes first. */
  private async salt(): Promise<string> {
    const path = join(this.folder, 'salt');
    const known = readSalt(path);
    if (known !== undefined) return known;
    const { clock, random } = this;
    return withLock(`${path}.lock`, { clock, random, patienceMs: PATIENCE_MS }, (check) => {
      const others = readSalt(path);
      if (others !== undefined) return others;
      const made = randomBytes(32).toString('hex');
      replaceFile(path, made, check);
      return made;
    });
  }

  /** Removes accounts, and what is left of them, that nobody has used for two days. */
  private tidy(): void {
    const now = this.clock.now();
    for (const name of readdirSync(this.folder)) {
      if (!name.includes('.json')) continue;
      const path = join(this.folder, name);
      try {
        if (now - statSync(path).mtimeMs > KEEP_MS) rmSync(path, { recursive: true });
      } catch {
        // It is gone already, or it stays until the next time.
      }
    }
  }
}

function readSalt(path: string): string | undefined {
  const text = readText(path);
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}
