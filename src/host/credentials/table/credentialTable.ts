import * as vscode from 'vscode';
import type { Vendor } from '../../../catalog/vendor';
import type { CredentialTableState } from '../../../protocol/credentials';
import type { TableProfile } from '../../../session/credentials/tableState';
import { TABLE_TYPE } from '../../ids';
import { textOf } from '../../log';
import { LivePanel } from '../../panel/livePanel';
import type { Profile, ProfileLabel } from '../profiles';
import { SANDBOX } from '../profiles';
import type { TestResults } from '../testProfile';
import { RememberedTests } from './rememberedTests';
import { TablePanel } from './tablePanel';
import type { TableParts } from './tableParts';
import { TestRuns } from './testRuns';

/** The table of credentials: which profiles there are, what tests showed of them, and the one panel that shows it. */
export class CredentialTable implements vscode.Disposable {
  private readonly remembered: RememberedTests;
  readonly runs: TestRuns;
  private panel: TablePanel | undefined;
  private readonly watching: vscode.Disposable;

  constructor(private readonly parts: TableParts) {
    const { engine, profiles, connections, state, secrets } = parts;
    this.remembered = new RememberedTests(engine, state, secrets);
    const onChange = () => {
      this.panel?.changed();
    };
    const onUnexpected = (error: unknown) => {
      parts.log.error(`Testing credentials: ${textOf(error)}`);
    };
    this.runs = new TestRuns({
      engine,
      profiles,
      connections,
      remembered: this.remembered,
      onChange,
      onUnexpected,
    });
    this.watching = profiles.onDidChange(() => {
      this.refresh().catch(onUnexpected);
    });
  }

  /** Brings the table to the front, or opens it. Nothing is tested by that. */
  async show(): Promise<void> {
    if (this.panel !== undefined) {
      this.panel.reveal();
      return;
    }
    const { resources } = this.parts;
    await this.attach(
      vscode.window.createWebviewPanel(TABLE_TYPE, 'Credentials', vscode.ViewColumn.Active, {
        enableScripts: true,
        localResourceRoots: [resources],
      }),
    );
  }

  /** Brings it back after a reload, as it is now. */
  async restore(webview: vscode.WebviewPanel): Promise<void> {
    if (this.panel !== undefined) {
      webview.dispose();
      return;
    }
    webview.webview.options = { enableScripts: true, localResourceRoots: [this.parts.resources] };
    await this.attach(webview);
  }

  /** What changed elsewhere is shown, and no more is remembered than is still so. */
  async refresh(): Promise<void> {
    await this.remembered.settle(await this.stored());
    this.panel?.changed();
  }

  /** Keeps what a test showed that was made elsewhere, also of a profile that is not stored yet. */
  async tested(profile: Profile, results: TestResults): Promise<void> {
    await this.remembered.keep(profile, results);
    await this.refresh();
  }

  /** Everything that the table shows. */
  async read(): Promise<CredentialTableState> {
    const engine = await this.parts.engine();
    const { tableState } = await engine.loadCredentialTests();
    const vendors = Object.values<Vendor>(engine.vendors);
    const labels = await this.parts.profiles.list();
    const own = await Promise.all(labels.map((label) => this.ownProfile(label)));
    return tableState(
      vendors,
      [...own, ...vendors.map((vendor) => this.sandboxProfile(vendor))],
      this.runs.progress,
    );
  }

  dispose(): void {
    this.watching.dispose();
    this.runs.dispose();
    this.panel?.dispose();
  }

  private async attach(webview: vscode.WebviewPanel): Promise<void> {
    const live = new LivePanel(webview);
    const panel = (this.panel = new TablePanel(live, this, this.parts));
    live.onDidClose(() => {
      if (this.panel === panel) this.panel = undefined;
      panel.dispose();
    });
    live.fill(this.parts, 'credentials');
    await this.refresh();
  }

  private async stored(): Promise<Profile[]> {
    const labels = await this.parts.profiles.list();
    const all = await Promise.all(labels.map(({ vendorId, id }) => this.parts.profiles.get(vendorId, id)));
    return all.filter((profile) => profile !== undefined);
  }

  private async ownProfile(label: ProfileLabel): Promise<TableProfile> {
    const { vendorId, id, name, origin, writable } = label;
    const profile = await this.parts.profiles.get(vendorId, id);
    const known = profile === undefined ? [] : await this.remembered.of(profile);
    return {
      ...this.runState(vendorId, id, known),
      vendorId,
      id,
      name,
      origin,
      writable,
      sandbox: false,
      active: this.parts.profiles.activeId(vendorId) === id,
      ...(label.colour === undefined ? {} : { colour: label.colour }),
      ...(profile === undefined
        ? { trouble: 'The saved credentials cannot be read.' }
        : { fields: profile.fields }),
    };
  }

  private sandboxProfile({ id: vendorId }: Vendor): TableProfile {
    return {
      ...this.runState(vendorId, SANDBOX, this.runs.ofSandbox(vendorId)),
      vendorId,
      id: SANDBOX,
      name: 'Sandbox',
      origin: '',
      writable: true,
      sandbox: true,
      active: this.parts.profiles.activeId(vendorId) === SANDBOX,
    };
  }

  private runState(vendorId: string, profileId: string, known: TableProfile['results']) {
    const run = this.runs.of({ vendorId, profileId });
    if (run === undefined) return { state: 'idle' as const, results: known };
    // What is being tested shows what has come so far, and nothing of before.
    const { state, results, waitsUntil } = run;
    return { state, results: state === 'queued' ? known : results, waitsUntil };
  }
}
