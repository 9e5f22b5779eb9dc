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
import { Lazy } from '../../../src/host/lazy';
import { BodyDocuments } from '../../../src/host/panel/bodyDocuments';
import { bulkSettings } from '../../../src/host/panel/bulkSettings';
import { ColumnMemory } from '../../../src/host/panel/columnMemory';
import { Panels } from '../../../src/host/panel/panels';
import { Renewal } from '../../../src/host/renewal';
import { Answers } from '../../../src/host/answers/answers';
import { compareProfiles } from '../../../src/host/answers/compareProfiles';
import { openPlaces } from '../../../src/host/requests/openPlaces';
import { Requests } from '../../../src/host/requests/requests';
import { SandboxHost } from '../../../src/host/sandboxHost';
import { LastEditor } from '../../../src/host/snippets/lastEditor';
import { SnippetCommands } from '../../../src/host/snippets/snippetCommands';
import { SnippetMemory } from '../../../src/host/snippets/snippetMemory';
import { MemorySecrets, MemoryState } from './memory';

/** The extension's parts, put together as `activate` does, over a secret store in memory. */
export class HostParts implements vscode.Disposable {
  readonly secrets = new MemorySecrets();
  readonly state = new MemoryState();
  readonly profiles: Profiles;
  readonly sandbox: SandboxHost;
  readonly network: Network;
  readonly connections: Connections;
  readonly panels: Panels;
  readonly bodies: Lazy<BodyDocuments>;
  readonly requests: Requests;
  readonly answers: Lazy<Answers>;
  readonly renewal: Renewal;
  readonly editors = new LastEditor();
  readonly snippets: SnippetCommands;
  private readonly folder = mkdtempSync(join(tmpdir(), 'vendorscope-quota-'));
  private readonly ledgers = new Ledgers(this.folder);
  private readonly log = vscode.window.createOutputChannel('Vendorscope Host Tests', { log: true });

  constructor() {
    const root = vscode.extensions.getExtension('vendorscope.vendorscope')!.extensionUri;
    const engine = lazyEngine();
    const { state } = this;
    const { log } = this;
    this.profiles = new Profiles(this.secrets, state);
    this.sandbox = new SandboxHost(engine);
    this.network = new Network(engine);
    const tokens = new SharedTokens(this.secrets, (_, work) => work());
    const { profiles: saved, network: net, ledgers } = this;
    this.connections = new Connections(engine, saved, this.sandbox, log, net, tokens, ledgers);
    this.bodies = new Lazy(() => Promise.resolve(new BodyDocuments(engine)));
    this.requests = new Requests(engine, state, (folders) =>
      Promise.resolve(openPlaces(engine, state, folders)),
    );
    this.answers = new Lazy(() => Promise.resolve(new Answers(engine)));
    const snippetMemory = new SnippetMemory(state);
    this.snippets = new SnippetCommands(engine, this.connections, snippetMemory, this.editors);
    this.panels = new Panels(engine, this.connections, {
      resources: vscode.Uri.joinPath(root, 'dist', 'webview'),
      media: vscode.Uri.joinPath(root, 'media'),
      state,
      log,
      outward: () => import('../../../src/host/later'),
      bodies: this.bodies,
      answers: this.answers,
      snippets: () => Promise.resolve(this.snippets),
      snippetMemory,
      compareProfiles: (about) => compareProfiles(about, this.connections, this.profiles),
      columns: new ColumnMemory(state),
      bulk: () => bulkSettings(join(this.folder, 'fetches')),
      act: () => Promise.resolve(),
      onQuota: () => undefined,
      onRun: (ref, report, redact) => {
        void this.requests.history.add(ref, report, redact);
      },
      isFavourite: (ref) => this.requests.favourites.has(ref),
      toggleFavourite: (ref) => this.requests.favourites.set(ref),
      onDidChangeFavourites: this.requests.favourites.onDidChange,
      saveRequest: () => Promise.resolve(),
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
    this.answers.dispose();
    this.editors.dispose();
    const { renewal, panels, requests, connections, ledgers, network, sandbox, profiles, log } = this;
    for (const part of [renewal, panels, requests, connections, ledgers, network, sandbox, profiles, log])
      part.dispose();
    rmSync(this.folder, { recursive: true });
  }
}
