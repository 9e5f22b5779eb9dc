import * as vscode from 'vscode';
import type { Vendor } from '../catalog/vendor';
import type { SnippetTargetId } from '../snippets/snippet';
import type { Connections } from './connections';
import type { About, CredentialCommands } from './credentials/credentialCommands';
import type { Profiles } from './credentials/profiles';
import type { Documentation } from './documentation';
import type { Engine } from './engine';
import { findOperation } from './explorer/findOperation';
import { exportOpenApi } from './exportOpenApi';
import { OperationNode, ReferenceNode } from './explorer/nodes';
import type { CommandName } from './ids';
import { commands } from './ids';
import { reported } from './log';
import { testConnection } from './network/connectionTest';
import type { Network } from './network/network';
import type { OperationRef } from './operationRef';
import { readRef } from './operationRef';
import type { Panels } from './panel/panels';
import type { SandboxHost } from './sandboxHost';

interface Parts {
  readonly engine: () => Promise<Engine>;
  readonly panels: Panels;
  readonly documentation: Documentation;
  readonly credentials: CredentialCommands;
  readonly connections: Connections;
  readonly profiles: Profiles;
  readonly network: Network;
  readonly sandbox: SandboxHost;
  readonly log: vscode.LogOutputChannel;
}

/** Registers every command. None takes or returns a secret. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const { engine, panels, documentation, credentials, sandbox, log } = parts;
  const pick = async (argument: unknown): Promise<OperationRef | undefined> =>
    refOf(argument) ?? findOperation(await engine());
  const open = async (argument: unknown, beside: boolean) => {
    const ref = await pick(argument);
    if (ref !== undefined) await panels.open(ref, beside);
  };
  const handlers: Readonly<Record<CommandName, [what: string, run: (argument: unknown) => unknown]>> = {
    openOperation: ['Opening the operation', (argument) => open(argument, false)],
    openOperationToSide: ['Opening the operation', (argument) => open(argument, true)],
    findOperation: ['Finding an operation', () => open(undefined, false)],
    openDocumentation: [
      'Opening the documentation',
      async (argument) => {
        const found = await operationOf(await engine(), argument ?? panels.active);
        if (found !== undefined) await documentation.show(found.vendor, found.operation);
      },
    ],
    copyPath: ['Copying the path', (argument) => copyPath(engine, argument ?? panels.active)],
    copyAsCurl: ['Copying the request', (argument) => copyAs(parts, argument, 'curl')],
    copyAsTypeScript: ['Copying the request', (argument) => copyAs(parts, argument, 'typescript-fetch')],
    exportOpenApi: ['Exporting OpenAPI', (argument) => exportOpenApi(engine, aboutOf(argument).vendorId)],
    addCredentials: ['Adding credentials', (argument) => credentials.add(aboutOf(argument))],
    editCredentials: ['Editing credentials', (argument) => credentials.edit(aboutOf(argument))],
    switchProfile: ['Switching the profile', (argument) => credentials.switch(aboutOf(argument))],
    testCredentials: ['Testing the credentials', (argument) => credentials.test(aboutOf(argument))],
    testConnection: ['Testing the connection', (argument) => testConnection(parts, aboutOf(argument))],
    forgetCredentials: ['Forgetting credentials', (argument) => credentials.forget(aboutOf(argument))],
    allowWrites: ['Allowing writes', (argument) => credentials.allowWrites(aboutOf(argument))],
    makeReadOnly: ['Making read-only', (argument) => credentials.makeReadOnly(aboutOf(argument))],
    startSandbox: ['Starting the sandbox', () => sandbox.start()],
    stopSandbox: ['Stopping the sandbox', () => sandbox.stop()],
    showLog: [
      'Showing the log',
      () => {
        log.show();
      },
    ],
  };
  const registrations = Object.entries(handlers).map(
    ([name, [what, run]]) =>
      vscode.commands.registerCommand(commands[name as CommandName], (argument: unknown) =>
        reported(log, what, () => run(argument)),
      ), // the table's keys are the names
  );
  return vscode.Disposable.from(...registrations);
}

const refOf = (argument: unknown): OperationRef | undefined =>
  argument instanceof OperationNode || argument instanceof ReferenceNode
    ? { vendorId: argument.vendor.id, operationId: argument.operation.id }
    : readRef(argument);

/** Whatever a caller passes, only two ids are read from it. */
function aboutOf(argument: unknown): About {
  if (typeof argument !== 'object' || argument === null) return {};
  const { vendorId, profileId } = argument as Readonly<Record<string, unknown>>; // any object can be read by key
  return {
    ...(typeof vendorId === 'string' ? { vendorId } : {}),
    ...(typeof profileId === 'string' ? { profileId } : {}),
  };
}

async function copyPath(engine: () => Promise<Engine>, argument: unknown): Promise<void> {
  const found = await operationOf(await engine(), argument);
  if (found === undefined) return;
  await vscode.env.clipboard.writeText(`${found.vendor.basePath}${found.operation.path}`);
}

/** Copies the operation's example as the active profile would send it; credentials appear as environment variables. */
async function copyAs(
  { engine, connections }: Parts,
  argument: unknown,
  target: SnippetTargetId,
): Promise<void> {
  const loaded = await engine();
  const found = await operationOf(loaded, argument);
  if (found === undefined) return;
  const { client } = await connections.active(found.vendor.id);
  const template = client.preview(found.operation, found.operation.example);
  const { renderTemplate, snippetTarget } = await loaded.loadSnippets();
  const { code } = renderTemplate(snippetTarget(target), { ...found, template });
  await vscode.env.clipboard.writeText(code);
  vscode.window.setStatusBarMessage('$(check) Copied', 2_000);
}

async function operationOf(engine: Engine, argument: unknown) {
  const ref = refOf(argument) ?? (await findOperation(engine));
  const vendor = Object.values<Vendor>(engine.vendors).find(({ id }) => id === ref?.vendorId);
  const operation =
    vendor === undefined || ref === undefined ? undefined : engine.findOperation(vendor, ref.operationId);
  return vendor === undefined || operation === undefined ? undefined : { vendor, operation };
}
