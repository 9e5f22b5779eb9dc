import type * as vscode from 'vscode';
import type { ColumnLayout } from '../../protocol/table';
import { memory } from '../ids';
import type { OperationRef } from '../operationRef';

/** How many operations' columns are remembered: those that were changed last. */
const MOST = 200;
const MOST_COLUMNS = 10_000;

/** How the user arranged the columns of each operation: names and sizes, never a value. */
export class ColumnMemory {
  constructor(private readonly state: vscode.Memento) {}

  /** As they were arranged; undefined where they never were, or what was kept cannot be read. */
  of(ref: OperationRef): ColumnLayout | undefined {
    return readLayout(this.all()[keyOf(ref)]);
  }

  async keep(ref: OperationRef, layout: ColumnLayout): Promise<void> {
    const { [keyOf(ref)]: _before, ...others } = this.all();
    const entries = Object.entries({ ...others, [keyOf(ref)]: layout });
    await this.state.update(memory.columns, Object.fromEntries(entries.slice(-MOST)));
  }

  private all(): Readonly<Record<string, unknown>> {
    const kept = this.state.get<unknown>(memory.columns);
    return isRecord(kept) ? kept : {};
  }
}

function readLayout(kept: unknown): ColumnLayout | undefined {
  if (!isRecord(kept) || !isRecord(kept.widths)) return undefined;
  const { order, hidden, pinned } = kept;
  const widths = Object.entries(kept.widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 1,
  );
  if (!isNames(order) || !isNames(hidden) || !isNames(pinned) || widths.length > MOST_COLUMNS)
    return undefined;
  return { order, hidden, pinned, widths: Object.fromEntries(widths) };
}

const keyOf = ({ vendorId, operationId }: OperationRef): string => `${vendorId}/${operationId}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_COLUMNS &&
  value.every((name: unknown) => typeof name === 'string');
