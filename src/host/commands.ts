import * as vscode from 'vscode';
import type { Vendor } from '../catalog/vendor';
import type { Connections } from './connections';
import type { About, CredentialCommands } from './credentials/credentialCommands';
import type { Profiles } from './credentials/profiles';
import type { CredentialTable } from './credentials/table/credentialTable';
import type { Documentation } from './documentation';
import type { Engine } from './engine';
import { findOperation } from './explorer/findOperation';
import { OperationNode, ReferenceNode } from './explorer/nodes';
import type { CommandName } from './ids';
import { commands } from './ids';
import { reported } from './log';
import type { Network } from './network/network';
import type { OperationRef } from './operationRef';
import { readRef } from './operationRef';
import type { Panels } from './panel/panels';
import type { Favourites } from './requests/favourites';
import type { RequestCommands } from './requests/requestCommands';
import type { SandboxHost } from './sandboxHost';
import type { SnippetCommands } from './snippets/snippetCommands';

interface Parts {
  readonly engine: () => Promise<Engine>;
  readonly panels: Panels;
  readonly documentation: Documentation;
  readonly credentials: () => Promise<CredentialCommands>;
  readonly credentialTable: () => Promise<Pick<CredentialTable, 'show'>>;
  readonly connections: Connections;
  readonly profiles: Profiles;
  readonly network: Network;
  readonly sandbox: SandboxHost;
  readonly requests: () => Promise<RequestCommands>;
  readonly favourites: Favourites;
  readonly snippets: () => Promise<SnippetCommands>;
  readonly log: vscode.LogOutputChannel;
}

/** Registers every command. None takes or returns a secret. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const { engine, panels, documentation, credentials, sandbox, requests, log } = parts;
  const pick = async (argument: unknown): Promise<OperationRef | undefined> =>
    refOf(argument) ?? findOperation(await engine());
  const open = async (argument: unknown, beside: boolean) => {
    const ref = await pick(argument);
    if (ref !== undefined) await panels.open(ref, beside);
  };
  const credential = (name: keyof CredentialCommands) => async (argument: unknown) =>
    (await credentials())[name](aboutOf(argument));
  const requested = (name: Exclude<keyof RequestCommands, 'save'>) => async (argument: unknown) =>
    (await requests())[name](argument);
  /** Of the form that is in front, unless an operation is named. */
  const snippet = (name: Exclude<keyof SnippetCommands, 'use' | 'types'>) => async (argument: unknown) => {
    const form = argument === undefined ? panels.active?.snippets : undefined;
    const written = form ?? (await operationOf(await engine(), argument));
    if (written !== undefined) await (await parts.snippets())[name](written);
  };
  const setFavourite = async (argument: unknown, wanted: boolean) => {
    const ref = refOf(argument);
    // One that is there no more can still be taken out.
    if (ref !== undefined && (!wanted || known(await engine(), ref) !== undefined))
      await parts.favourites.set(ref, wanted);
  };
  const handlers: Readonly<Record<CommandName, [what: string, run: (argument: unknown) => unknown]>> = {
    openOperation: ['Opening the operation', (argument) => open(argument, false)],
    openOperationToSide: ['Opening the operation', (argument) => open(argument, true)],
    findOperation: ['Finding an operation', () => open(undefined, false)],
    openDocumentation: [
      'Opening the documentation',
      async (argument) => {
        const found = await operationOf(await engine(), argument ?? panels.active?.ref);
        if (found !== undefined) await documentation.show(found.vendor, found.operation);
      },
    ],
    copyPath: ['Copying the path', (argument) => copyPath(engine, argument ?? panels.active?.ref)],
    copyAsCurl: ['Copying the request', snippet('copyAsCurl')],
    copyAsTypeScript: ['Copying the request', snippet('copyAsTypeScript')],
    copySnippet: ['Copying the snippet', snippet('copySnippet')],
    openSnippet: ['Opening the snippet', snippet('openSnippet')],
    insertSnippet: ['Inserting the snippet', snippet('insertSnippet')],
    copyTypes: ['Copying the types', snippet('copyTypes')],
    copyEnvTemplate: ['Copying the names', snippet('copyEnvTemplate')],
    exportOpenApi: [
      'Exporting OpenAPI',
      async (argument) => (await later()).exportOpenApi(engine, aboutOf(argument).vendorId),
    ],
    addFavourite: ['Adding to the favourites', (argument) => setFavourite(argument, true)],
    removeFavourite: ['Removing from the favourites', (argument) => setFavourite(argument, false)],
    openRequest: ['Opening the request', requested('open')],
    runAgain: ['Running the request again', requested('send')],
    runRequest: ['Running the request', requested('send')],
    saveAsRequest: ['Saving the request', requested('saveRun')],
    removeRun: ['Removing from the history', requested('removeRun')],
    searchHistory: ['Searching the history', requested('searchHistory')],
    clearHistory: ['Clearing the history', requested('clearHistory')],
    renameRequest: ['Renaming the request', requested('rename')],
    deleteRequest: ['Deleting the request', requested('delete')],
    moveRequest: ['Moving the request', requested('move')],
    openRequestFile: ['Opening the file', requested('openFile')],
    addCredentials: ['Adding credentials', credential('add')],
    editCredentials: ['Editing credentials', credential('edit')],
    switchProfile: ['Switching the profile', credential('switch')],
    testCredentials: ['Testing the credentials', credential('test')],
    showCredentialTable: ['Showing the credentials', async () => (await parts.credentialTable()).show()],
    testConnection: [
      'Testing the connection',
      async (argument) => (await later()).testConnection(parts, aboutOf(argument)),
    ],
    forgetCredentials: ['Forgetting credentials', credential('forget')],
    forgetAllCredentials: ['Forgetting all credentials', credential('forgetAll')],
    duplicateCredentials: ['Duplicating credentials', credential('duplicate')],
    renameCredentials: ['Renaming credentials', credential('rename')],
    rotateCredentials: ['Rotating secrets', credential('rotate')],
    importCredentials: ['Importing credentials', credential('importFromEnvironment')],
    setProfileColour: ['Setting the colour', credential('setColour')],
    enterCredentialsAgain: ['Entering credentials again', credential('enterAgain')],
    refreshCredentials: [
      'Reading the credentials',
      () => {
        parts.profiles.refresh();
      },
    ],
    allowWrites: ['Allowing writes', credential('allowWrites')],
    makeReadOnly: ['Making read-only', credential('makeReadOnly')],
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

const later = async () => import('./later');

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

async function operationOf(engine: Engine, argument: unknown) {
  const ref = refOf(argument) ?? (await findOperation(engine));
  return ref === undefined ? undefined : known(engine, ref);
}

function known(engine: Engine, { vendorId, operationId }: OperationRef) {
  const vendor = Object.values<Vendor>(engine.vendors).find(({ id }) => id === vendorId);
  const operation = vendor === undefined ? undefined : engine.findOperation(vendor, operationId);
  return vendor === undefined || operation === undefined ? undefined : { vendor, operation };
}
