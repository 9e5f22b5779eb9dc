import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Connections } from '../../../src/host/connections';
import { Profiles } from '../../../src/host/credentials/profiles';
import { SharedTokens } from '../../../src/host/credentials/sharedTokens';
import { lazyEngine } from '../../../src/host/engine';
import { Ledgers } from '../../../src/host/ledgers';
import { Network } from '../../../src/host/network/network';
import { BodyDocuments } from '../../../src/host/panel/bodyDocuments';
import { Panels } from '../../../src/host/panel/panels';
import { Renewal } from '../../../src/host/renewal';
import { SandboxHost } from '../../../src/host/sandboxHost';
import { MemorySecrets, MemoryState } from './memory';

/** The extension's parts, put together as `activate` does, over a secret store in memory. */
export class HostParts implements vscode.Disposable {
  readonly secrets = new MemorySecrets();
  readonly profiles: Profiles;
  readonly sandbox: SandboxHost;
  readonly network: Network;
  readonly connections: Connections;
  readonly panels: Panels;
  readonly bodies: BodyDocuments;
  readonly renewal: Renewal;
  private readonly folder = mkdtempSync(join(tmpdir(), 'vendorscope-quota-'));
  private readonly ledgers = new Ledgers(this.folder);
  private readonly log = vscode.window.createOutputChannel('Vendorscope Host Tests', { log: true });

  constructor() {
    const root = vscode.extensions.getExtension('vendorscope.vendorscope')!.extensionUri;
    const engine = lazyEngine();
    const state = new MemoryState();
    const { log } = this;
    this.profiles = new Profiles(this.secrets, state);
    this.sandbox = new SandboxHost(engine);
    this.network = new Network(engine);
    const tokens = new SharedTokens(this.secrets, (_, work) => work());
    const { profiles: saved, network: net, ledgers } = this;
    this.connections = new Connections(engine, saved, this.sandbox, log, net, tokens, ledgers);
    this.bodies = new BodyDocuments(engine);
    this.panels = new Panels(engine, this.connections, {
      resources: vscode.Uri.joinPath(root, 'dist', 'webview'),
      media: vscode.Uri.joinPath(root, 'media'),
      state,
      log,
      bodies: this.bodies,
      act: () => Promise.resolve(),
      onQuota: () => undefined,
    });
    const { profiles, sandbox, connections, network, panels } = this;
    this.renewal = new Renewal({ profiles, sandbox, connections, network, panels, log });
  }

  /** Stores a profile and makes it the active one. */
  async use(vendorId: string, id: string, key = 'key'): Promise<void> {
    await this.profiles.save({
      vendorId,
      id,
      name: id,
      origin: 'https://127.0.0.1:9',
      writable: false,
      fields: { key },
    });
    await this.profiles.activate(vendorId, id);
    await this.renewal.settled();
  }

  dispose(): void {
    this.bodies.dispose();
    const { renewal, panels, connections, ledgers, network, sandbox, profiles, log } = this;
    for (const part of [renewal, panels, connections, ledgers, network, sandbox, profiles, log])
      part.dispose();
    rmSync(this.folder, { recursive: true });
  }
}
