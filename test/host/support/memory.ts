import * as vscode from 'vscode';
import { MoodySecrets } from '../../support/secretStore';

/** A secret store in memory, with the editor's announcements; it fails when a test wants it to. */
export class MemorySecrets extends MoodySecrets implements vscode.SecretStorage {
  private readonly changes = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();
  readonly onDidChange = this.changes.event;

  override async store(key: string, value: string): Promise<void> {
    await super.store(key, value);
    this.changes.fire({ key });
  }

  override async delete(key: string): Promise<void> {
    await super.delete(key);
    this.changes.fire({ key });
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
