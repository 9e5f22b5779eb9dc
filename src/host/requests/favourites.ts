import * as vscode from 'vscode';
import { memory } from '../ids';
import type { OperationRef } from '../operationRef';
import { isSameRef, readRef } from '../operationRef';

/** The user's favourite operations, in the order in which they were added. All windows share them. */
export class Favourites implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;

  constructor(private readonly state: vscode.Memento) {}

  /** Read anew each time: another window may have changed them. */
  list(): readonly OperationRef[] {
    const stored = this.state.get<unknown>(memory.favourites);
    return Array.isArray(stored) ? stored.flatMap((entry) => readRef(entry) ?? []) : [];
  }

  has(ref: OperationRef): boolean {
    return this.list().some((one) => isSameRef(one, ref));
  }

  /** Adds or removes an operation; without `wanted` it becomes what it is not. */
  async set({ vendorId, operationId }: OperationRef, wanted?: boolean): Promise<void> {
    const ref = { vendorId, operationId };
    const others = this.list().filter((one) => !isSameRef(one, ref));
    const isIn = this.has(ref);
    if (wanted === isIn) return;
    await this.state.update(memory.favourites, isIn ? others : [...others, ref]);
    this.changes.fire();
  }

  /** Tells that another window changed them. */
  renew(): void {
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
