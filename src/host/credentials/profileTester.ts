import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import type { Profile, Profiles } from './profiles';
import { SANDBOX } from './profiles';
import type { TestResult, TestResults } from './testProfile';
import { testProfile } from './testProfile';

/** Told what a test showed of a profile that holds credentials of somebody. */
export type OnTested = (profile: Profile, results: TestResults) => Promise<void>;

/** Tests credentials in front of the user: with progress, and a way to stop. */
export class ProfileTester {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly connections: Connections,
    private readonly onTested: OnTested = () => Promise.resolve(),
  ) {}

  /** Tests a profile that is given, the stored one of an id, or the active one. */
  async test(vendor: Vendor, which: Profile | string | undefined): Promise<TestResult> {
    const id = which ?? this.profiles.activeId(vendor.id);
    const profile = typeof id === 'string' && id !== SANDBOX ? await this.profiles.get(vendor.id, id) : id;
    if (profile === undefined) throw new Error('The saved credentials cannot be read.');
    // A client of its own: a token from before would prove nothing of the key.
    const connected =
      typeof profile === 'string'
        ? await this.connections.single(vendor.id, SANDBOX)
        : await this.connections.temporary(profile);
    const fields = typeof profile === 'string' ? undefined : profile.fields;
    try {
      const { summary, results } = await this.withProgress(
        vendor,
        connected.profile.origin,
        (engine, signal) => testProfile(engine, vendor, connected, fields, signal),
      );
      if (typeof profile !== 'string') await this.onTested(profile, results);
      return summary;
    } finally {
      await connected.client.close();
    }
  }

  private async withProgress<T>(
    { title: name }: Vendor,
    origin: string,
    work: (engine: Engine, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const engine = await this.engine();
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress(
      { location, cancellable: true, title: `Testing the ${name} credentials at ${origin}…` },
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
