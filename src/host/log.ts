import * as vscode from 'vscode';
import { notify } from './notify';
import { saidBy } from './saidError';

/** The one log. Requests arrive redacted; of everything else what failed is written, with its stack. */
export const createLog = (): vscode.LogOutputChannel =>
  vscode.window.createOutputChannel('Vendorscope', { log: true });

/** An error's name, message and stack. Nothing is taken out here: our errors are made without secrets. */
export const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

/** Runs something in answer to the user; what nobody handles is logged and said once, with a way on. */
export async function reported(
  log: vscode.LogOutputChannel,
  what: string,
  work: () => unknown,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(`${what}: ${textOf(error)}`);
    void offerLog(log, saidBy(error) ?? `${what} did not work.`);
  }
}

/** A command ends when its work does, not when its message is dismissed. */
async function offerLog(log: vscode.LogOutputChannel, message: string): Promise<void> {
  const choice = await notify.error(message, 'Show Log');
  if (choice === 'Show Log') log.show();
}
