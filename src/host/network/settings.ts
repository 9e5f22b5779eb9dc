import * as vscode from 'vscode';

/** The settings that decide how requests leave this machine. */
export const networkSettings = {
  transport: 'vendorscope.network.transport',
  proxySupport: 'http.proxySupport',
  noProxy: 'http.noProxy',
  proxy: 'http.proxy',
  systemCertificates: 'http.systemCertificates',
} as const;

/** Those that decide the way of our own transport. */
export const routeSettings = Object.values<string>(networkSettings).filter(
  (name) => name !== networkSettings.transport,
);

/** A setting as the user or the machine has it, or its default. What a workspace says of it is not read. */
export function ownSetting(name: string): unknown {
  const found = vscode.workspace.getConfiguration().inspect(name);
  return found?.globalValue ?? found?.defaultValue;
}
