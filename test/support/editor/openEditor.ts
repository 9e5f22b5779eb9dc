import { Editor } from './Editor';
import { Environment } from './environment';
import type { ThemeId } from './themes';

export interface EditorOptions {
  theme?: ThemeId;
  viewport?: { width: number; height: number };
  /** User settings beside the quiet ones that every test has. */
  settings?: Record<string, unknown>;
}

let environment: Environment | undefined;
const open = new Map<Editor, 'test' | 'suite'>();
let scope: 'test' | 'suite' = 'suite';

/**
 * Opens a fresh window: no credentials, no state, only these settings. Opened in a test, it closes after it;
 * opened in `before`, it serves all tests of the suite and the suite's `after` closes it.
 */
export function openEditor(options: EditorOptions = {}): Promise<Editor> {
  return openWindow(options, scope);
}

async function openWindow(
  { theme = 'Dark Modern', viewport, settings }: EditorOptions,
  owner: 'test' | 'suite',
): Promise<Editor> {
  environment ??= await Environment.start();
  const all = { 'workbench.colorTheme': theme, ...settings };
  await environment.writeSettings(all);
  await environment.forgetStorage();
  const context = await environment.browser.newContext({
    viewport: viewport ?? { width: 1600, height: 900 },
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: environment.origin });
  const editor = new Editor(await context.newPage(), context, environment, all);
  open.set(editor, owner);
  context.once('close', () => open.delete(editor));
  await editor.load();
  await editor.settleOn(theme);
  return editor;
}

/**
 * One window for all tests of a suite: each test that asks for it gets it without an open editor in it. A test that
 * fails takes the window with it: its next try, or the next test, gets a fresh one.
 */
export function shareEditor(options: EditorOptions = {}): () => Promise<Editor> {
  let editor: Editor | undefined;
  before(async function () {
    this.timeout(60_000);
    editor = await openEditor(options);
  });
  after(() => editor?.close());
  return async () => {
    if (editor !== undefined && open.has(editor)) await editor.closeEditors();
    else editor = await openWindow(options, 'suite');
    return editor;
  };
}

/** For the hooks: starts what all tests share, so that no test's time limit pays for it. */
export async function startEnvironment(): Promise<void> {
  environment ??= await Environment.start();
}

/** For the hooks: from here on, windows belong to the running test. */
export function beginTest(): void {
  scope = 'test';
}

/**
 * For the hooks: closes the test's windows. For a failed try, screenshots and logs are kept under its name, and all
 * windows close.
 */
export async function endTest(failedTest: string | undefined): Promise<void> {
  scope = 'suite';
  if (failedTest !== undefined) {
    const name = failedTest.replace(/[^\w]+/g, '-').slice(0, 120);
    let number = 0;
    for (const editor of open.keys())
      await editor.screenshot(`failed-${name}-${String((number += 1))}`).catch(() => undefined);
    await environment?.keepLogs();
  }
  for (const [editor, owner] of open) if (owner === 'test' || failedTest !== undefined) await editor.close();
}

/** For the hooks. */
export async function stopEnvironment(): Promise<void> {
  await environment?.stop();
  environment = undefined;
}
