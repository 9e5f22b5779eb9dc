import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import { SANDBOX } from '../credentials/profiles';
import { commands } from '../ids';
import { notify } from '../notify';

const USE_SANDBOX = 'Use Sandbox';

/** Says that the credentials in use are gone and offers others. Whether the user took an offer. */
export async function offerOtherProfile({ id, title }: Vendor): Promise<boolean> {
  const choice = await notify.warning(
    `The saved credentials of ${title} cannot be read.`,
    'Switch Profile',
    USE_SANDBOX,
  );
  if (choice === undefined) return false;
  const about = choice === USE_SANDBOX ? { vendorId: id, profileId: SANDBOX } : { vendorId: id };
  await vscode.commands.executeCommand(commands.switchProfile, about);
  return true;
}
