import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Trouble } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import { commands } from '../ids';
import { notify } from '../notify';

const words = {
  gone: ['is gone: the secret store of this editor no longer has it', 'Enter Again'],
  unreadable: ['cannot be read now; it is left as it is', 'Try Again'],
} as const;

/**
 * Says that the credentials in use are gone, or cannot be read, and offers a way on. Whether the user took one, or
 * wants the same ones tried again.
 */
export async function offerOtherProfile(
  { id, title }: Vendor,
  trouble: Trouble,
): Promise<'again' | 'taken' | undefined> {
  const [what, first] = words[trouble];
  const offers = {
    [first]: trouble === 'gone' ? commands.enterCredentialsAgain : commands.refreshCredentials,
    'Switch Profile': commands.switchProfile,
    'Use Sandbox': commands.switchProfile,
  };
  const choice = await notify.warning(`The saved key of ${title} ${what}.`, ...Object.keys(offers));
  const command = choice === undefined ? undefined : (offers as Record<string, string>)[choice]; // one of its keys
  if (command === undefined) return undefined;
  const profile = choice === 'Use Sandbox' ? { profileId: SANDBOX } : {};
  await vscode.commands.executeCommand(command, { vendorId: id, ...profile });
  return choice === 'Try Again' ? 'again' : 'taken';
}
