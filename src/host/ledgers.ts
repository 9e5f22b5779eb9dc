import type * as vscode from 'vscode';
import type { Vendor } from '../catalog/vendor';
import type { Ledger } from '../quota/ledger';
import type { QuotaFolder } from '../quota/quotaFolder';
import type { Profile } from './credentials/profiles';
import type { Engine } from './engine';

/** The ledgers with the folder that they are kept in, ready for use. */
export type OpenLedgers = (vendor: Vendor, profile: Profile, sandbox: boolean) => Ledger;

/**
 * One ledger a key, for as long as the window lives: clients come and go. All windows of the user count
 * together, in one file a key; the sandbox is the window's own, and so is its count.
 */
export class Ledgers implements vscode.Disposable {
  private readonly ledgers = new Map<string, Ledger>();
  private folder: QuotaFolder | undefined;

  /** `path` is the folder of the files; it is made when the first of them is. */
  constructor(private readonly path: string) {}

  /** Loads what the files need; nothing waits after that. */
  async open(engine: Engine): Promise<OpenLedgers> {
    const folder = (this.folder ??= await engine.openQuotaFolder(this.path));
    return (vendor, profile, sandbox) => {
      const key = profile.fields[vendor.rateLimit.field] ?? '';
      const name = sandbox ? vendor.id : JSON.stringify([vendor.id, profile.origin, key]);
      const known = this.ledgers.get(name);
      if (known !== undefined) return known;
      const store = sandbox ? undefined : folder.store(profile.origin, key);
      const ledger = new engine.Ledger(vendor.rateLimit, engine.systemClock, store);
      this.ledgers.set(name, ledger);
      return ledger;
    };
  }

  dispose(): void {
    for (const ledger of this.ledgers.values()) ledger.close();
  }
}
