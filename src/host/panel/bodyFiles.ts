import * as vscode from 'vscode';

/** Files that exist only while the program runs: the bodies that are open in an editor. */
export class BodyFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, { readonly content: Uint8Array; readonly mtime: number }>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  private time = 0;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { content, mtime } = this.file(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: content.byteLength };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.file(uri).content;
  }

  /** Saves a body that is open. Nobody else makes files here. */
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.file(uri);
    this.put(uri, content);
  }

  /** Makes a body's file, or changes it. */
  put(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.time += 1;
    this.files.set(uri.path, { content, mtime: this.time });
    this.changes.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private file(uri: vscode.Uri) {
    const file = this.files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
