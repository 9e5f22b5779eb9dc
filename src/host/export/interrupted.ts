import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { memory } from '../ids';
import { notify } from '../notify';

/** A file that an export is writing, and the process that does. */
interface UnderWay {
  readonly draft: string;
  readonly pid: number;
}

/** Remembers where an export writes until it is over, so that a crash leaves no file that nobody knows of. */
export async function underWay(
  state: vscode.Memento,
  write: (onDraft: (draft: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  let mine: UnderWay | undefined;
  try {
    await write(async (draft) => {
      mine = { draft, pid: process.pid };
      await remember(state, [...remembered(state), mine]);
    });
  } finally {
    if (mine !== undefined) await forget(state, [mine]);
  }
}

/** Offers what exports of processes that are gone have left: to open it, or to delete it. Each is offered once. */
export async function offerInterrupted(
  engine: Pick<Engine, 'loadExport'>,
  state: vscode.Memento,
): Promise<void> {
  const over = remembered(state).filter(({ pid }) => !isAlive(pid));
  if (over.length === 0) return;
  await forget(state, over);
  const { exportTexts } = await engine.loadExport();
  for (const { draft } of over) {
    const file = vscode.Uri.file(draft);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const choice = await notify.warning(exportTexts.interrupted(draft), 'Open File', 'Delete File');
    if (choice === 'Open File') await vscode.commands.executeCommand('vscode.open', file, { preview: false });
    if (choice === 'Delete File') await vscode.workspace.fs.delete(file);
  }
}

/** What is remembered; of what an export did not write nothing is opened or deleted. */
function remembered(state: vscode.Memento): readonly UnderWay[] {
  const stored = state.get<unknown>(memory.exports);
  return Array.isArray(stored) ? stored.filter(isUnderWay) : [];
}

const isUnderWay = (one: unknown): one is UnderWay =>
  typeof one === 'object' &&
  one !== null &&
  'draft' in one &&
  typeof one.draft === 'string' &&
  one.draft.endsWith('.partial') &&
  'pid' in one &&
  typeof one.pid === 'number';

const forget = (state: vscode.Memento, over: readonly UnderWay[]): Promise<void> =>
  remember(
    state,
    remembered(state).filter(({ draft }) => !over.some((one) => one.draft === draft)),
  );

/** What the memory cannot take is no reason to write no file. */
const remember = async (state: vscode.Memento, all: readonly UnderWay[]): Promise<void> =>
  state.update(memory.exports, all).then(undefined, () => undefined);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
