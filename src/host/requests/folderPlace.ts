import * as vscode from 'vscode';
import type { SavedRequest } from '../../requests/savedRequests';
import type { Engine } from '../engine';
import type { Place, SavedItem } from './place';
import { REQUESTS_FOLDER } from './place';
import { shownName } from './shownName';

/** More files than these are not read. */
const MOST = 200;

/** Saved requests as files of a workspace folder, on whatever file system that is. */
export class FolderPlace implements Place {
  readonly id: string;
  readonly title: string;
  readonly detail = `A file in ${REQUESTS_FOLDER} that your team can share`;
  private readonly root: vscode.Uri;

  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly engine: () => Promise<Engine>,
  ) {
    this.root = vscode.Uri.joinPath(folder.uri, REQUESTS_FOLDER);
    this.id = this.root.toString();
    this.title = folder.name;
  }

  async list(): Promise<readonly SavedItem[]> {
    const names = await this.names();
    const items = await Promise.all(names.slice(0, MOST).map((name) => this.read(name)));
    const more = `${String(names.length - MOST)} more files in ${REQUESTS_FOLDER} are not shown.`;
    return names.length > MOST ? [...items, { id: this.id, place: this, saved: { problem: more } }] : items;
  }

  async add(request: SavedRequest): Promise<void> {
    await this.write(await this.freeUri(request, []), request);
  }

  /** The file is named after its request: it gets another name with it. */
  async replace({ uri }: SavedItem, request: SavedRequest): Promise<void> {
    if (uri === undefined) return;
    const to = await this.freeUri(request, [nameOf(uri)]);
    // Where large and small letters are the same these are one file.
    const isSame = to.path.toLowerCase() === uri.path.toLowerCase();
    await this.write(isSame ? uri : to, request);
    if (!isSame) await vscode.workspace.fs.delete(uri);
  }

  /** To the trash where there is one. */
  async remove({ uri }: SavedItem): Promise<void> {
    if (uri === undefined) return;
    try {
      await vscode.workspace.fs.delete(uri, { useTrash: true });
    } catch {
      await vscode.workspace.fs.delete(uri);
    }
  }

  private async freeUri({ name }: SavedRequest, free: readonly string[]): Promise<vscode.Uri> {
    const { fileNameOf } = await (await this.engine()).loadRequests();
    // Whatever has a name keeps it: a link that leads nowhere would be written through.
    const taken = (await this.entries()).map(([one]) => one).filter((one) => !free.includes(one));
    return vscode.Uri.joinPath(this.root, fileNameOf(name, taken));
  }

  private async write(uri: vscode.Uri, request: SavedRequest): Promise<void> {
    const { writeRequestFile } = await (await this.engine()).loadRequests();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeRequestFile(request)));
  }

  /** In the order of their names; none when there is no such folder. */
  private async names(): Promise<string[]> {
    const isFile = ([name, type]: [string, vscode.FileType]) =>
      name.toLowerCase().endsWith('.json') && (type & vscode.FileType.File) !== 0;
    return (await this.entries())
      .filter(isFile)
      .map(([name]) => name)
      .sort();
  }

  private async entries(): Promise<[string, vscode.FileType][]> {
    try {
      return await vscode.workspace.fs.readDirectory(this.root);
    } catch {
      return [];
    }
  }

  private async read(name: string): Promise<SavedItem> {
    const uri = vscode.Uri.joinPath(this.root, name);
    const item = { id: uri.toString(), place: this, uri };
    const shown = shownName(name);
    try {
      const { readRequestFile, sizeProblem } = await (await this.engine()).loadRequests();
      const { fs } = vscode.workspace;
      const tooLarge = sizeProblem((await fs.stat(uri)).size);
      const saved = tooLarge === undefined ? readRequestFile(await fs.readFile(uri)) : { problem: tooLarge };
      return { ...item, saved: 'problem' in saved ? { problem: `${shown}: ${saved.problem}` } : saved };
    } catch {
      return { ...item, saved: { problem: `${shown}: this file cannot be read.` } };
    }
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
