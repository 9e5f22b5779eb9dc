import * as vscode from 'vscode';
import type { OpenPlaces, Place, SavedItem } from './place';
import { REQUESTS_FOLDER } from './place';

/** All saved requests, the user's and those in the workspace. Files are looked at once somebody asks for them. */
export class SavedRequests implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private watching: vscode.Disposable | undefined;
  private known: Promise<readonly SavedItem[]> | undefined;

  constructor(private readonly openPlaces: OpenPlaces) {}

  /** The user's first, then folder by folder. */
  list(): Promise<readonly SavedItem[]> {
    this.watching ??= this.watch();
    this.known ??= this.read();
    return this.known;
  }

  /** Where a request can be saved now. An untrusted or read-only workspace is only read. */
  places(): Promise<readonly Place[]> {
    return this.openPlaces(vscode.workspace.isTrusted ? folders().filter(isWritable) : []);
  }

  /** Does something to what is saved, and tells that it changed. */
  async change(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } finally {
      this.renew();
    }
  }

  /** What was read is read anew when it is asked for. */
  renew(): void {
    this.known = undefined;
    this.changes.fire();
  }

  dispose(): void {
    this.watching?.dispose();
    this.changes.dispose();
  }

  private async read(): Promise<readonly SavedItem[]> {
    const places = await this.openPlaces(folders());
    return (await Promise.all(places.map((place) => place.list()))).flat();
  }

  private watch(): vscode.Disposable {
    const renew = () => {
      this.renew();
    };
    const files = vscode.workspace.createFileSystemWatcher(`**/${REQUESTS_FOLDER}/*.json`);
    return vscode.Disposable.from(
      files,
      files.onDidCreate(renew),
      files.onDidChange(renew),
      files.onDidDelete(renew),
      vscode.workspace.onDidChangeWorkspaceFolders(renew),
    );
  }
}

const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

const isWritable = ({ uri }: vscode.WorkspaceFolder): boolean =>
  vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
