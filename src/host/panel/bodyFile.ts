import * as vscode from 'vscode';
import type { ChosenFile } from '../../session/form/formFiles';
import { notify } from '../notify';

/** The largest file that goes into a body, in bytes: as base64 in JSON it is a third larger. */
const LARGEST = 10_000_000;

/** Asks for a file and reads it; undefined when the user picks none, or one that is too large, which is said. */
export async function chooseFile(): Promise<ChosenFile | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({ canSelectMany: false, openLabel: 'Choose File' })) ?? [];
  if (uri === undefined) return undefined;
  const name = uri.path.split('/').at(-1) ?? 'file';
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST) {
    void notify.warning(
      `${name} has ${(size / 1_000_000).toFixed(1)} MB; a file in a form may have 10 MB at most.`,
    );
    return undefined;
  }
  const content = await vscode.workspace.fs.readFile(uri);
  return { name, base64: Buffer.from(content).toString('base64') };
}
