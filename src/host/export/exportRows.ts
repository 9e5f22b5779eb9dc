import * as vscode from 'vscode';
import type { ExportOptions } from '../../export/exportText';
import type { Column } from '../../protocol/results';
import type { Engine } from '../engine';
import { memory } from '../ids';
import { reported } from '../log';
import { notify } from '../notify';
import { askTarget } from './askTarget';
import { underWay } from './interrupted';
import { offerFile } from './offerFile';

/** What an export needs of its surroundings. */
export interface ExportParts {
  readonly engine: Pick<Engine, 'loadExport'>;
  /** Remembers the folder, and what is under way. */
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Asks where to; the editor's dialog unless another way is given. */
  readonly ask?: typeof askTarget;
}

/** The rows that are written, all in memory, and the columns in their order. */
export interface ExportJob {
  /** What the file is called, without date and ending: `auvo-tasks.list`. */
  readonly name: string;
  readonly columns: readonly Pick<Column, 'id' | 'kind'>[];
  readonly rows: readonly unknown[];
}

/**
 * Asks where to, writes the rows under a progress that can be cancelled, and says what became of it, with a way on.
 * Ends when the file is there, the user gave up, or a failure was told; it never rejects.
 */
export const exportRows = (parts: ExportParts, options: ExportOptions, job: ExportJob): Promise<void> =>
  reported(parts.log, 'The export', async () => {
    const { exportTexts, ExportError, ...texts } = await parts.engine.loadExport();
    const { title, extension } = texts.fileKind(options);
    const { ask = askTarget, state } = parts;
    for (;;) {
      const name = texts.fileName(job.name, new Date(), extension);
      const target = await ask({ title, extension, name, folder: lastFolder(state) });
      if (target === undefined) return;
      const shown = target.path.split('/').at(-1) ?? name;
      try {
        const isThere = await write(parts, options, job, target);
        await state.update(memory.exportFolder, vscode.Uri.joinPath(target, '..').toString());
        if (isThere) void offerFile(target, exportTexts.done(job.rows.length, shown));
        return;
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        const message = exportTexts.failed(error, job.rows.length, shown);
        if ((await notify.error(message, ANOTHER_PLACE)) !== ANOTHER_PLACE) return;
      }
    }
  });

function lastFolder(state: vscode.Memento): string | undefined {
  const folder = state.get<unknown>(memory.exportFolder);
  return typeof folder === 'string' && /^[a-z][\w+.-]*:\/\//i.test(folder) ? folder : undefined;
}

const ANOTHER_PLACE = 'Choose Another Place';

/** Whether the file is there; it is not when the user cancelled. */
async function write(
  { engine, state }: ExportParts,
  options: ExportOptions,
  { columns, rows }: ExportJob,
  target: vscode.Uri,
): Promise<boolean> {
  const { exportText, exportTexts, writeFile, writeWhole } = await engine.loadExport();
  const name = target.path.split('/').at(-1) ?? '';
  const cancel = new AbortController();
  const shown = {
    location: vscode.ProgressLocation.Notification,
    title: exportTexts.progress(rows.length, name),
    cancellable: true,
  };
  return vscode.window.withProgress(shown, async (progress, token) => {
    const cancelled = token.onCancellationRequested(() => {
      cancel.abort();
    });
    let told = 0;
    const onProgress = (written: number) => {
      progress.report({ increment: (100 * (written - told)) / Math.max(1, rows.length) });
      told = written;
    };
    const pieces = exportText(rows, columns, options);
    const how = { signal: cancel.signal, onProgress };
    try {
      if (target.scheme === 'file')
        await underWay(state, (onDraft) => writeFile(target.fsPath, pieces, { ...how, onDraft }));
      else await writeWhole(target, draftOf(target), pieces, { ...how, files: vscode.workspace.fs });
      return true;
    } catch (error) {
      if (cancel.signal.aborted) return false;
      throw error;
    } finally {
      cancelled.dispose();
    }
  });
}

const draftOf = (target: vscode.Uri): vscode.Uri => target.with({ path: `${target.path}.partial` });
