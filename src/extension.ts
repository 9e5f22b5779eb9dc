import * as vscode from 'vscode';
import { registerCommands } from './host/commands';
import { Connections } from './host/connections';
import { CredentialsView } from './host/credentials/credentialsView';
import { Profiles } from './host/credentials/profiles';
import type { CredentialTable } from './host/credentials/table/credentialTable';
import { SharedTokens } from './host/credentials/sharedTokens';
import { Documentation } from './host/documentation';
import { lazyEngine } from './host/engine';
import { ExplorerView } from './host/explorer/explorerView';
import { RequestTree } from './host/explorer/requestTree';
import { DOCUMENTATION_SCHEME, PANEL_TYPE, TABLE_TYPE, views } from './host/ids';
import { Ledgers } from './host/ledgers';
import { Lazy } from './host/lazy';
import { createLog, textOf } from './host/log';
import { closeLostDocuments } from './host/lostDocuments';
import { Network } from './host/network/network';
import { panelAction } from './host/panel/actions';
import { bulkSettings } from './host/panel/bulkSettings';
import { ColumnMemory } from './host/panel/columnMemory';
import { Panels } from './host/panel/panels';
import { QuotaStatus } from './host/quotaStatus';
import { Renewal } from './host/renewal';
import type { RequestCommands } from './host/requests/requestCommands';
import { Requests } from './host/requests/requests';
import { SandboxHost } from './host/sandboxHost';
import { LastEditor } from './host/snippets/lastEditor';
import { SnippetMemory } from './host/snippets/snippetMemory';

/** Builds the parts and hands them to each other. Nothing is loaded, read or sent before the user looks. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const engine = lazyEngine();
  const profiles = new Profiles(context.secrets, context.globalState);
  const sandbox = new SandboxHost(engine);
  const network = new Network(engine);
  const tokens = new SharedTokens(context.secrets, async (name, work, signal) => {
    const { alone } = await engine();
    return alone(vscode.Uri.joinPath(context.globalStorageUri, 'tokens', name).fsPath, work, signal);
  });
  const ledgers = new Ledgers(vscode.Uri.joinPath(context.globalStorageUri, 'quota').fsPath);
  const connections = new Connections(engine, profiles, sandbox, log, network, tokens, ledgers);
  const later = async () => import('./host/later');
  const requests = new Requests(engine, context.globalState, async (folders) =>
    (await later()).openPlaces(engine, context.globalState, folders),
  );
  const { favourites, history } = requests;
  const tree = new RequestTree(engine, requests);
  const explorer = new ExplorerView(engine, profiles, connections, sandbox, log, tree, favourites);
  const credentialsView = new CredentialsView(engine, profiles);
  const documentation = new Documentation(engine);
  const status = new QuotaStatus();
  const bodies = new Lazy(async () => new (await later()).BodyDocuments(engine));
  const answers = new Lazy(async () => new (await later()).Answers(engine));
  const editors = new LastEditor();
  const snippetMemory = new SnippetMemory(context.globalState);
  const snippets = async () =>
    new (await later()).SnippetCommands(engine, connections, snippetMemory, editors);
  const resources = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const media = vscode.Uri.joinPath(context.extensionUri, 'media');
  const { secrets, globalState: state } = context;
  let table: Promise<CredentialTable> | undefined;
  const credentialTable = () =>
    (table ??= later().then(
      (host) =>
        new host.CredentialTable({ engine, profiles, connections, state, secrets, resources, media, log }),
    ));
  const panels = new Panels(engine, connections, {
    resources,
    media,
    state: context.globalState,
    log,
    outward: later,
    bodies,
    answers,
    snippets,
    snippetMemory,
    compareProfiles: async (about) => (await later()).compareProfiles(about, connections, profiles),
    columns: new ColumnMemory(context.globalState),
    bulk: () => bulkSettings(vscode.Uri.joinPath(context.globalStorageUri, 'fetches').fsPath),
    act: async (action, ref) => {
      await panelAction(profiles, action, ref);
      await renewal.settled();
    },
    onQuota: (vendor, profile, quota, active) => {
      if (active) status.show(vendor.title, profile, quota);
      explorer.showQuota(vendor.id, quota);
    },
    onRun: (ref, report, redact) => {
      // What cannot be kept is no reason to disturb anybody.
      history.add(ref, report, redact).catch((error: unknown) => {
        log.error(`Keeping a run: ${redact(textOf(error))}`);
      });
    },
    isFavourite: (ref) => favourites.has(ref),
    toggleFavourite: (ref) => favourites.set(ref),
    onDidChangeFavourites: favourites.onDidChange,
    saveRequest: async (ref, values, redact) => (await requestCommands()).save(ref, values, redact),
  });
  const requestCommands = async (): Promise<RequestCommands> =>
    new (await later()).RequestCommands(engine, requests, panels, profiles, connections);
  const renewal = new Renewal({ profiles, sandbox, connections, network, panels, log });
  void closeLostDocuments();
  context.subscriptions.push(
    log,
    profiles,
    sandbox,
    connections,
    ledgers,
    network,
    requests,
    tree,
    explorer,
    credentialsView,
    status,
    panels,
    bodies,
    answers,
    editors,
    renewal,
    vscode.window.registerTreeDataProvider(views.explorer, explorer),
    vscode.window.registerTreeDataProvider(views.credentials, credentialsView),
    vscode.workspace.registerTextDocumentContentProvider(DOCUMENTATION_SCHEME, documentation),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, panels),
    vscode.window.registerWebviewPanelSerializer(TABLE_TYPE, {
      deserializeWebviewPanel: async (panel) => (await credentialTable()).restore(panel),
    }),
    new vscode.Disposable(
      () =>
        void table?.then((opened) => {
          opened.dispose();
        }),
    ),
    registerCommands({
      engine,
      panels,
      documentation,
      credentials: async () =>
        new (await later()).CredentialCommands(
          engine,
          profiles,
          connections,
          process.env,
          async (profile, results) => (await credentialTable()).tested(profile, results),
        ),
      credentialTable,
      connections,
      profiles,
      network,
      sandbox,
      requests: requestCommands,
      favourites,
      snippets,
      log,
    }),
  );
}
