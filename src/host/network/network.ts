import * as vscode from 'vscode';
import type { FindRoute, Route } from '../../http/transport/route';
import type { Transport } from '../../http/transport/transport';
import type { Engine } from '../engine';
import { trustedCertificates } from './certificates';
import { KnownRoutes } from './knownRoutes';
import { networkSettings, ownSetting, routeSettings } from './settings';
import { systemProxy } from './systemProxy';

/** How requests leave this machine, as the user's settings want it; the workspace has no say. */
export class Network implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  /** Requests are to go through another transport from now on. */
  readonly onDidChange = this.changes.event;
  private readonly watching: vscode.Disposable;
  private readonly routes = new KnownRoutes((origin) => this.look(origin));
  private certificates: Pick<Route, 'ca' | 'caFrom'> | undefined;

  constructor(private readonly engine: () => Promise<Engine>) {
    this.watching = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(networkSettings.transport)) this.changes.fire();
      if (!routeSettings.some((name) => event.affectsConfiguration(name))) return;
      this.routes.forget();
      this.certificates = undefined;
    });
  }

  /** VS Code's own fetch where requests are to go through it: it knows its proxies, PAC and Kerberos by itself. */
  get fetch(): typeof globalThis.fetch | undefined {
    return ownSetting(networkSettings.transport) === 'vscode'
      ? (url, init) => globalThis.fetch(url, init)
      : undefined;
  }

  /** The way to an origin, remembered for a minute, or until the settings change. Rejects with a `RequestError` when the proxy that is set cannot be used. */
  readonly findRoute: FindRoute = (origin) => this.routes.find(origin);

  /** A transport of its own for each client, since a client closes the one that it has. */
  transport(engine: Engine): Transport {
    const { fetch } = this;
    return fetch === undefined
      ? engine.lazyTransport({ clock: engine.systemClock, findRoute: this.findRoute })
      : engine.fetchTransport(fetch);
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }

  private async look(origin: string): Promise<Route> {
    const { chooseProxy } = await this.engine();
    const way = await chooseProxy({
      origin,
      proxySupport: String(ownSetting(networkSettings.proxySupport)),
      noProxySetting: texts(ownSetting(networkSettings.noProxy)),
      proxySetting: texts([ownSetting(networkSettings.proxy)]).join(''),
      env: process.env,
      systemProxy: () => systemProxy(vscode.env.appRoot, origin),
    });
    // A plain connection needs no certificates, and reading the system's takes time.
    if (!origin.startsWith('https:')) return { ...way, caFrom: 'not needed' };
    this.certificates ??= trustedCertificates(ownSetting(networkSettings.systemCertificates) !== false);
    return { ...way, ...this.certificates };
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
