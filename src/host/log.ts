import * as vscode from 'vscode';

/** The one log. Requests arrive redacted; for everything else only the error's own message is written. */
export const createLog = (): vscode.LogOutputChannel =>
  vscode.window.createOutputChannel('Vendorscope', { log: true });

/** Runs something in answer to the user; what nobody handles is logged and said once, with a way on. */
export async function reported(
  log: vscode.LogOutputChannel,
  what: string,
  work: () => unknown,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    void offerLog(log, `${what} did not work.`);
  }
}

/** A command ends when its work does, not when its message is dismissed. */
async function offerLog(log: vscode.LogOutputChannel, message: string): Promise<void> {
  const choice = await vscode.window.showErrorMessage(message, 'Show Log');
  if (choice === 'Show Log') log.show();
}
