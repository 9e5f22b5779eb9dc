import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { ConnectionReport } from '../../client/connectionReport';
import type { About } from '../credentials/credentialCommands';
import type { Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import type { Engine } from '../engine';
import { pickVendor } from '../pickVendor';
import type { SandboxHost } from '../sandboxHost';
import type { Network } from './network';
import { networkSettings } from './settings';
import { notify } from '../notify';

interface Parts {
  readonly engine: () => Promise<Engine>;
  readonly profiles: Profiles;
  readonly sandbox: SandboxHost;
  readonly network: Network;
  readonly log: vscode.LogOutputChannel;
}

/** Finds out how a vendor is reached, without any credential, and shows it. Resolves when the test is over. */
export async function testConnection(parts: Parts, about: About): Promise<void> {
  const { engine, network, log } = parts;
  const loaded = await engine();
  const vendor = await pickVendor(loaded, about.vendorId, 'Test the connection to which vendor?');
  if (vendor === undefined) return;
  const origin = await originOf(parts, vendor, about.profileId);
  const report = await inFrontOfUser(vendor, (signal) =>
    loaded.testConnection({
      vendor,
      origin,
      findRoute: network.findRoute,
      fetch: network.fetch,
      clock: loaded.systemClock,
      signal,
    }),
  );
  if (report === undefined) return;
  log[report.reached ? 'info' : 'error'](report.text);
  void tell(log, report);
}

/** Where the profile's requests go: the one that is asked for, or the active one. */
async function originOf({ profiles, sandbox }: Parts, vendor: Vendor, profileId?: string): Promise<string> {
  const id = profileId ?? profiles.activeId(vendor.id);
  if (id === SANDBOX) return (await sandbox.get()).vendors[vendor.id]?.origin ?? vendor.origin;
  // The address is documented also where the saved one cannot be read.
  return (await profiles.get(vendor.id, id))?.origin ?? vendor.origin;
}

/** Runs the test with progress and a way to stop it; undefined when it was stopped. */
async function inFrontOfUser(
  vendor: Vendor,
  test: (signal: AbortSignal) => Promise<ConnectionReport>,
): Promise<ConnectionReport | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = `Testing the connection to ${vendor.title}…`;
  return vscode.window.withProgress({ location, cancellable: true, title }, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      return await test(abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    }
  });
}

/** Says how it went, with the way to the details, and to the settings where they are the cause. */
async function tell(
  log: vscode.LogOutputChannel,
  { reached, aboutProxy, summary }: ConnectionReport,
): Promise<void> {
  const buttons = aboutProxy ? [SETTINGS, 'Show Log'] : ['Show Log'];
  const choice = await (reached
    ? notify.information(summary, ...buttons)
    : notify.warning(summary, ...buttons));
  if (choice === 'Show Log') log.show();
  if (choice === SETTINGS) await vscode.commands.executeCommand('workbench.action.openSettings', QUERY);
}

const SETTINGS = 'Open Proxy Settings';
const QUERY = [networkSettings.proxy, networkSettings.transport].map((name) => `@id:${name}`).join(' ');
