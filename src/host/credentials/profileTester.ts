import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import type { Profile, Profiles } from './profiles';
import type { TestResult } from './testProfile';
import { testProfile } from './testProfile';

/** Tests credentials in front of the user: with progress, and a way to stop. */
export class ProfileTester {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly connections: Connections,
  ) {}

  /** Tests a profile that is given, the stored one of an id, or the active one. */
  async test(vendor: Vendor, which: Profile | string | undefined): Promise<TestResult> {
    const profile = typeof which === 'string' ? await this.profiles.get(vendor.id, which) : which;
    if (typeof which === 'string' && profile === undefined)
      throw new Error('The saved credentials cannot be read.');
    const connected =
      profile === undefined
        ? await this.connections.active(vendor.id)
        : await this.connections.temporary(profile);
    try {
      return await this.withProgress(vendor, (engine, signal) =>
        testProfile(engine, vendor, connected, signal),
      );
    } finally {
      if (profile !== undefined) await connected.client.close();
    }
  }

  private async withProgress(
    vendor: Vendor,
    work: (engine: Engine, signal: AbortSignal) => Promise<TestResult>,
  ): Promise<TestResult> {
    const engine = await this.engine();
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress(
      { location, cancellable: true, title: `Testing the ${vendor.title} credentials…` },
      (_, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => {
          abort.abort();
        });
        return work(engine, abort.signal);
      },
    );
  }
}
