import * as vscode from 'vscode';

/** A file system in memory, as an extension brings one for a workspace that is on no disk: path → text. */
export function memoryFiles(texts: Map<string, string>): vscode.FileSystemProvider {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const find = (uri: vscode.Uri): string => {
    const text = texts.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return text;
  };
  const statOf = (uri: vscode.Uri): vscode.FileStat =>
    uri.path === '/'
      ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
      : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: find(uri).length };
  return {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: statOf,
    readDirectory: () => [...texts.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    createDirectory: () => undefined,
    readFile: (uri) => Buffer.from(find(uri)),
    writeFile: (uri, bytes) => {
      texts.set(uri.path, Buffer.from(bytes).toString());
    },
    delete: (uri) => {
      find(uri);
      texts.delete(uri.path);
    },
    rename: (from, to) => {
      texts.set(to.path, find(from));
      texts.delete(from.path);
    },
  };
}
