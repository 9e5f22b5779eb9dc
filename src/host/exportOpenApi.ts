import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Vendor } from '../catalog/vendor';
import type { Engine } from './engine';
import { notify } from './notify';

/** Writes the OpenAPI document of a vendor, or of all, where the user says; asks for the vendor unless one is given. */
export async function exportOpenApi(engine: () => Promise<Engine>, vendorId?: string): Promise<void> {
  const loaded = await engine();
  const all = Object.values<Vendor>(loaded.vendors);
  const given = all.find(({ id }) => id === vendorId);
  const chosen = given === undefined ? await chooseVendors(all) : [given];
  if (chosen === undefined) return;
  const [only] = chosen;
  const targets = chosen.length === 1 && only !== undefined ? await askFile(only) : await askFolder(chosen);
  if (targets === undefined) return;
  for (const { vendor, uri } of targets) {
    const text = `${JSON.stringify(await loaded.exportOpenApi(vendor), null, 2)}\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  void offerToOpen(targets);
}

interface Target {
  readonly vendor: Vendor;
  readonly uri: vscode.Uri;
}

async function chooseVendors(all: readonly Vendor[]): Promise<readonly Vendor[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      ...all.map((vendor) => ({ label: vendor.title, detail: vendor.description, vendors: [vendor] })),
      { label: 'All vendors', detail: 'One file each, into a folder', vendors: all },
    ],
    { title: 'Export OpenAPI', placeHolder: 'Which vendor?' },
  );
  return picked?.vendors;
}

const fileName = ({ id }: Vendor): string => `${id}.openapi.json`;

async function askFile(vendor: Vendor): Promise<readonly Target[] | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const uri = await vscode.window.showSaveDialog({
    title: `Export OpenAPI of ${vendor.title}`,
    saveLabel: 'Export',
    filters: { 'OpenAPI as JSON': ['json'] },
    defaultUri: vscode.Uri.joinPath(folder, fileName(vendor)),
  });
  return uri === undefined ? undefined : [{ vendor, uri }];
}

/** The dialog that asks for a folder does not ask before files are replaced, so that is asked here. */
async function askFolder(vendors: readonly Vendor[]): Promise<readonly Target[] | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: 'Export OpenAPI of all vendors',
      openLabel: 'Export Here',
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (folder === undefined) return undefined;
  const targets = vendors.map((vendor) => ({ vendor, uri: vscode.Uri.joinPath(folder, fileName(vendor)) }));
  const present = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const replaced = vendors.map(fileName).filter((name) => present.includes(name));
  if (replaced.length === 0) return targets;
  const message = `Replace ${replaced.join(', ')}?`;
  const choice = await vscode.window.showWarningMessage(message, { modal: true }, 'Replace');
  return choice === 'Replace' ? targets : undefined;
}

/** The message waits for nobody: the export is done when the files are written. */
async function offerToOpen(targets: readonly Target[]): Promise<void> {
  const [first] = targets;
  if (first === undefined) return;
  const message =
    targets.length === 1
      ? `Wrote the OpenAPI document of ${first.vendor.title}.`
      : `Wrote ${String(targets.length)} OpenAPI documents.`;
  const choice = await notify.information(message, 'Open');
  if (choice !== 'Open') return;
  for (const { uri } of targets) await vscode.window.showTextDocument(uri, { preview: false });
}
