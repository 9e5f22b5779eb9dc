import * as vscode from 'vscode';
import { registerCommands } from './host/commands';
import { Connections } from './host/connections';
import { CredentialCommands } from './host/credentials/credentialCommands';
import { CredentialsView } from './host/credentials/credentialsView';
import { Profiles } from './host/credentials/profiles';
import { SharedTokens } from './host/credentials/sharedTokens';
import { Documentation } from './host/documentation';
import { lazyEngine } from './host/engine';
import { ExplorerView } from './host/explorer/explorerView';
import { DOCUMENTATION_SCHEME, PANEL_TYPE, views } from './host/ids';
import { Ledgers } from './host/ledgers';
import { createLog } from './host/log';
import { Network } from './host/network/network';
import { panelAction } from './host/panel/actions';
import { BodyDocuments, closeLostBodies } from './host/panel/bodyDocuments';
import { Panels } from './host/panel/panels';
import { QuotaStatus } from './host/quotaStatus';
import { Renewal } from './host/renewal';
import { SandboxHost } from './host/sandboxHost';

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
  const credentials = new CredentialCommands(engine, profiles, connections);
  const explorer = new ExplorerView(engine, profiles, connections, sandbox, log);
  const credentialsView = new CredentialsView(engine, profiles);
  const documentation = new Documentation(engine);
  const status = new QuotaStatus();
  const bodies = new BodyDocuments(engine);
  const panels = new Panels(engine, connections, {
    resources: vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview'),
    media: vscode.Uri.joinPath(context.extensionUri, 'media'),
    state: context.globalState,
    log,
    bodies,
    act: async (action, ref) => {
      await panelAction(profiles, action, ref);
      await renewal.settled();
    },
    onQuota: (vendor, profile, quota, active) => {
      if (active) status.show(vendor.title, profile, quota);
      explorer.showQuota(vendor.id, quota);
    },
  });
  const renewal = new Renewal({ profiles, sandbox, connections, network, panels, log });
  void closeLostBodies();
  context.subscriptions.push(
    log,
    profiles,
    sandbox,
    connections,
    ledgers,
    network,
    explorer,
    credentialsView,
    status,
    panels,
    bodies,
    renewal,
    vscode.window.registerTreeDataProvider(views.explorer, explorer),
    vscode.window.registerTreeDataProvider(views.credentials, credentialsView),
    vscode.workspace.registerTextDocumentContentProvider(DOCUMENTATION_SCHEME, documentation),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, panels),
    registerCommands({
      engine,
      panels,
      documentation,
      credentials,
      connections,
      profiles,
      network,
      sandbox,
      log,
    }),
  );
}
