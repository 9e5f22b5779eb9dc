import type * as vscode from 'vscode';
import { SaidError } from '../saidError';

/** The store failed; what it holds is as it was, as far as anybody knows. */
export class StoreError extends SaidError {}

type Store = Pick<vscode.SecretStorage, 'keys' | 'get' | 'store' | 'delete'>;

/** The editor's secret store, believed only where it can be checked: what it fails at or forgets is said. */
export class SecretEntries {
  constructor(private readonly store: Store) {}

  keys(): Promise<string[]> {
    return told('cannot be read now', () => this.store.keys());
  }

  get(key: string): Promise<string | undefined> {
    return told('cannot be read now', () => this.store.get(key));
  }

  /** Stores a text and reads it back. */
  async set(key: string, text: string): Promise<void> {
    await told('did not keep the credentials', () => this.store.store(key, text));
    if ((await this.get(key)) !== text) throw failure('did not keep the credentials');
  }

  /** Deletes an entry and looks whether it is gone. One that is not there is no failure. */
  async delete(key: string): Promise<void> {
    const deleting = told('did not delete the credentials', () => this.store.delete(key));
    const failed = await deleting.then(
      () => undefined,
      (error: unknown) => error,
    );
    const left = await this.get(key);
    if (left === undefined) return;
    throw failed instanceof StoreError ? failed : failure('did not delete the credentials');
  }
}

async function told<T>(what: string, work: () => Thenable<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failure(what, error);
  }
}

const failure = (what: string, cause?: unknown): StoreError =>
  new StoreError(`The secret store of this editor ${what}.`, cause === undefined ? {} : { cause });
