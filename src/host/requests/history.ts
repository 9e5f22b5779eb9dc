import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Redact } from '../../requests/inputs';
import type { RunRecord, RunReport } from '../../requests/history';
import type { Engine } from '../engine';
import { memory } from '../ids';
import { ownSetting } from '../network/settings';
import type { OperationRef } from '../operationRef';

const SETTING = 'vendorscope.history.entries';

/** Past runs in the editor's own memory, which all windows share and which is not synchronised. */
export class History implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly watching = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING) && !this.isEmpty) void this.shorten();
  });

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly state: vscode.Memento,
  ) {}

  /** Newest first. */
  async list(): Promise<readonly RunRecord[]> {
    if (this.isEmpty) return [];
    const { readHistory } = await this.pure();
    return readHistory(this.state.get(memory.history));
  }

  /** Keeps a run, without what `redact` finds in it. */
  async add(ref: OperationRef, report: RunReport, redact: Redact): Promise<void> {
    const { recordOf, withRun } = await this.pure();
    const record = recordOf(randomUUID(), ref, report, redact);
    await this.change((records) => withRun(records, record, mostEntries()));
  }

  async remove(id: string): Promise<void> {
    const { withoutRun } = await this.pure();
    if ((await this.list()).some((record) => record.id === id))
      await this.change((records) => withoutRun(records, id));
  }

  async clear(): Promise<void> {
    await this.change(() => []);
  }

  /** Runs may be kept no longer, or fewer of them. */
  private async shorten(): Promise<void> {
    await this.change((records) => records.slice(0, mostEntries()));
  }

  /** Tells that another window changed it. */
  renew(): void {
    this.changes.fire();
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }

  private get isEmpty(): boolean {
    const stored = this.state.get<unknown>(memory.history);
    return !Array.isArray(stored) || stored.length === 0;
  }

  private async pure() {
    return (await this.engine()).loadRequests();
  }

  /** Between reading and writing nothing waits: another window's runs are lost no more than they must be. */
  private async change(to: (records: readonly RunRecord[]) => readonly RunRecord[]): Promise<void> {
    const { readHistory } = await this.pure();
    await this.state.update(memory.history, to(readHistory(this.state.get(memory.history))));
    this.changes.fire();
  }
}

function mostEntries(): number {
  const most = ownSetting(SETTING);
  return typeof most === 'number' ? Math.max(0, most) : 50;
}
