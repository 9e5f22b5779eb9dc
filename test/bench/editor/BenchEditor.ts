import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { packageExtension } from '../../../scripts/lib/build.mjs';
import { editorEnvironment, startEditorServer } from '../../../scripts/lib/editorServer.mjs';
import type { EditorServer } from '../../../scripts/lib/editorServer.mjs';
import { writeSettings } from '../../../scripts/lib/editorSettings.mjs';
import { run } from '../../../scripts/lib/processes.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { provideVSCodeServer } from '../../../scripts/lib/vscodeServer.mjs';
import { listening } from '../../support/servers';
import { BenchWindow } from './BenchWindow';
import { keybindings } from './keybindings';
import { watchTasks } from './longestTask';
import { packageBenchExtensions } from './packages';
import { Paintings } from './painted';
import type { VendorServer } from './vendorServer';

/** A VS Code with our extension and those of the bench, in a browser whose user is the same in every window. */
export class BenchEditor {
  /** Told of the port of each probe that starts. */
  private started: (port: string) => void = () => undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    private readonly paintings: Paintings,
    private readonly server: EditorServer,
    private readonly workspace: string,
  ) {}

  /** Starts one; `vendor` is the origin that is asked for rows. */
  static async start(vendor: string): Promise<BenchEditor> {
    const folder = temporaryFolder('bench-editor');
    const vsix = join(folder, 'vendorscope.vsix');
    const vscode = await provideVSCodeServer();
    const [others] = await Promise.all([
      packageBenchExtensions(join(folder, 'bench')),
      packageExtension(vsix),
    ]);
    const at = (name: string): string => join(folder, name);
    await run(
      vscode.node,
      [
        vscode.entry,
        ...[
          '--config',
          at('config.yaml'),
          '--user-data-dir',
          at('user'),
          '--extensions-dir',
          at('extensions'),
        ],
        ...[vsix, ...others].flatMap((file) => ['--install-extension', file]),
      ],
      { env: editorEnvironment() },
    );
    // A window that is left comes back without its panels: nothing runs by itself in the next one.
    await writeSettings(at('user'), {
      'workbench.editor.restoreEditors': false,
      // It looks for servers in the extension host, whenever it likes.
      'remote.autoForwardPorts': false,
    });
    await writeFile(join(at('user'), 'User', 'keybindings.json'), JSON.stringify(keybindings(vendor)));
    let editor: BenchEditor | undefined;
    const probes = createServer((request, response) => {
      response.end();
      editor?.started((request.url ?? '').slice(1));
    });
    process.env.VENDORSCOPE_BENCH = await listening(probes);
    const workspace = at('workspace');
    const server = await startEditorServer(vscode, { folder, workspace });
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
    return (editor = new BenchEditor(browser, context, await Paintings.in(context), server, workspace));
  }

  /** Opens a window, whose extension host is a process of its own; waits until both are at rest. */
  async open(): Promise<BenchWindow> {
    const port = new Promise<string>((resolve) => (this.started = resolve));
    const page = await this.context.newPage();
    await page.goto(`${this.server.origin}/?folder=${encodeURIComponent(this.workspace)}`);
    await page.locator('.monaco-workbench').waitFor({ timeout: 45_000 });
    await page.locator('.activitybar').getByRole('tab', { name: 'Vendorscope' }).first().waitFor();
    return new BenchWindow(page, this.paintings, `http://127.0.0.1:${await port}`);
  }

  /** Gives our extension its credentials, and opens both panels once: the first ever pay for the browser's caches. */
  async warmUp(vendor: VendorServer): Promise<void> {
    vendor.offer(50);
    const first = await this.open();
    await first.addCredentials(vendor.origin);
    await delay(5_000); // what an editor remembers is written every few seconds
    await first.close();
    for (const side of ['ours', 'bare'] as const) {
      const window = await this.open();
      await window.first(side);
      await window.close();
    }
  }

  /** See `watchTasks`. */
  watchTasks({ page }: BenchWindow): Promise<() => Promise<number>> {
    return watchTasks(this.browser, page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
