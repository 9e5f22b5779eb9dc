import * as vscode from 'vscode';
import type { PanelAction } from '../../protocol/failure';
import type { Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import { commands } from '../ids';
import type { OperationRef } from '../operationRef';

/** What the buttons of a panel do. The panel names an action; which command that is, is decided here. */
export async function panelAction(
  profiles: Profiles,
  action: PanelAction,
  { vendorId }: OperationRef,
): Promise<void> {
  const profileId = profiles.activeId(vendorId);
  const run = (command: string, about: object = { vendorId }) =>
    vscode.commands.executeCommand(command, about);
  switch (action) {
    case 'editCredentials':
      await (profileId === SANDBOX
        ? run(commands.addCredentials)
        : run(commands.editCredentials, { vendorId, profileId }));
      return;
    case 'addCredentials':
      await run(commands.addCredentials);
      return;
    case 'switchProfile':
      await run(commands.switchProfile);
      return;
    case 'testConnection':
      await run(commands.testConnection);
      return;
    case 'openProxySettings':
      await vscode.commands.executeCommand('workbench.action.openSettings', '@id:http.proxy');
      return;
    case 'allowWrites':
      if (profileId !== SANDBOX) await run(commands.allowWrites, { vendorId, profileId });
      return;
    case 'useSandbox':
      await run(commands.startSandbox);
      return;
    case 'showLog':
      await run(commands.showLog);
      return;
    case 'run':
    case 'focusForm':
    case 'openPayload':
    case 'check':
      return; // the session's and the view's own
  }
}
