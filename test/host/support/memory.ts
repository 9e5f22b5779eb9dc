import * as vscode from 'vscode';

/** A secret store in memory, with the editor's announcements. */
export class MemorySecrets implements vscode.SecretStorage {
  private readonly texts = new Map<string, string>();
  private readonly changes = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();
  readonly onDidChange = this.changes.event;

  keys(): Promise<string[]> {
    return Promise.resolve([...this.texts.keys()]);
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(key));
  }

  store(key: string, value: string): Promise<void> {
    this.texts.set(key, value);
    this.changes.fire({ key });
    return Promise.resolve();
  }

  delete(key: string): Promise<void> {
    this.texts.delete(key);
    this.changes.fire({ key });
    return Promise.resolve();
  }
}

/** A memento in memory. */
export class MemoryState implements vscode.Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as the editor declares it
  get<T>(key: string): T | undefined;
  get<T>(key: string, fallback: T): T;
  get(key: string, fallback?: unknown): unknown {
    return this.values.get(key) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}
