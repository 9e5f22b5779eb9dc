// What all end-to-end tests share: one VS Code with the packaged extension installed, and one browser.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { packageExtension } from '../../../scripts/lib/build.mjs';
import {
  installExtension,
  startEditorServer,
  type EditorServer,
} from '../../../scripts/lib/editorServer.mjs';
import { writeSettings } from '../../../scripts/lib/editorSettings.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { provideVSCodeServer } from '../../../scripts/lib/vscodeServer.mjs';

/** Where screenshots and logs of failed tests go. */
export const resultsFolder = inCheckout('out', 'e2e');

export class Environment {
  private constructor(
    readonly origin: string,
    readonly browser: Browser,
    private readonly server: EditorServer,
    private readonly folder: string,
  ) {}

  /** Builds, packages and installs the extension, and starts VS Code with it. */
  static async start(): Promise<Environment> {
    const folder = temporaryFolder('e2e');
    const vsix = join(folder, 'vendorscope.vsix');
    const [vscode] = await Promise.all([provideVSCodeServer(), packageExtension(vsix)]);
    await installExtension(vscode, folder, vsix);
    await writeSettings(join(folder, 'user'));
    const server = await startEditorServer(vscode, { folder, workspace: join(folder, 'workspace') });
    return new Environment(server.origin, await launchBrowser(), server, folder);
  }

  /** Replaces the user settings; windows that are open follow within a moment. */
  async writeSettings(settings: Record<string, unknown>): Promise<void> {
    await writeSettings(join(this.folder, 'user'), settings);
  }

  /** The folder in which VS Code keeps settings, state and logs: what a test searches for leaked secrets. */
  get userDataFolder(): string {
    return join(this.folder, 'user');
  }

  /** The folder that is open in the explorer. */
  get workspaceFolder(): string {
    return join(this.folder, 'workspace');
  }

  /** Forgets what the extension wrote to its global storage folder, and documents that nobody saved. */
  async forgetStorage(): Promise<void> {
    const user = join(this.userDataFolder, 'User');
    for (const folder of [join(user, 'globalStorage', 'vendorscope.vendorscope'), join(user, 'Backups')])
      await rm(folder, { recursive: true, force: true });
  }

  /** Copies the server's log and the logs of the extension hosts next to the screenshots. */
  async keepLogs(): Promise<void> {
    await cp(this.server.logFile, join(resultsFolder, 'server.log')).catch(() => undefined);
    await cp(join(this.userDataFolder, 'logs'), join(resultsFolder, 'logs'), { recursive: true }).catch(
      () => undefined,
    );
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
