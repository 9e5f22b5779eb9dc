import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import * as engine from '../../../src/engine';
import type { RequestHandlers } from '../../../src/protocol/contract';
import { answer } from '../../../src/host/panel/messages';
import type { ThemeId } from '../editor/themes';
import { namesHelper } from './namesHelper';
import type { PanelHost } from './panelHost';
import type { PageIds } from './pageFiles';
import { themeStyles } from './pageFiles';
import { servePage } from './pageServer';
import { readTheme } from './themes';

/** How the page is shown. */
export interface PageLook {
  readonly theme?: ThemeId;
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Zoom as the browser does it: 4 is 400 %. */
  readonly zoom?: number;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** What the webview remembered of itself: `vscode.getState()`. */
  readonly remembered?: unknown;
  /** One of the test's own; a new one, which closes with the page, unless given. */
  readonly browser?: Browser;
}

/** A page of the panel in a plain browser. */
export interface OpenPage {
  readonly page: Page;
  /** What the page threw, and what its content security policy held back. */
  readonly errors: readonly string[];
  /** What it last gave to `vscode.setState`. */
  remembered(): unknown;
  /** Changes the theme under the page, as VS Code does it. */
  setTheme(theme: ThemeId): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** What is at the other end of a page: it answers messages, and has a state that changes. */
export interface OtherEnd {
  /** The reply to a message, where it gets one. */
  receive(message: unknown): Promise<unknown>;
  state(): unknown;
  /** What goes with it, if anything. */
  rows?(): unknown;
  /** Calls back whenever the state changed. */
  onChange(listener: () => void): void;
}

/** Opens an operation's page as VS Code would, with `host` at the other end. */
export const openPage = (
  ids: { readonly vendor: string; readonly operation: string },
  host: PanelHost,
  look: PageLook = {},
): Promise<OpenPage> =>
  openAnyPage(
    ids,
    {
      // A message without a handler is refused, as one whose handler throws.
      receive: (message) => answer(engine, message, host.handlers as RequestHandlers),
      state: () => host.handlers.getState({}),
      rows: () => host.firstRows?.(),
      onChange: (listener) => {
        host.onChange(listener);
      },
    },
    look,
  );

/** Opens a page with this at its other end. */
export async function openAnyPage(ids: PageIds, host: OtherEnd, look: PageLook = {}): Promise<OpenPage> {
  const { theme = 'Dark Modern', width = 1200, height = 800, zoom = 1 } = look;
  const server = await servePage({ ...ids, theme: await readTheme(theme) });
  const browser = look.browser ?? (await launchBrowser());
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    reducedMotion: look.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: look.forcedColors === true ? 'active' : 'none',
    colorScheme: theme.includes('Light') ? 'light' : 'dark',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });

  let remembered = look.remembered;
  let closed = false;
  const post = async (message: unknown): Promise<void> => {
    if (closed) return;
    // As text: the driver's own way of handing objects over takes longer than the page takes to draw them.
    const send = (text: string): void => {
      window.postMessage(JSON.parse(text), '*');
    };
    await page.evaluate(send, JSON.stringify(message)).catch(() => undefined); // the page may be closing
  };
  await page.exposeBinding('vendorscopePost', async (_, message: unknown) => {
    const reply = await host.receive(message);
    if (reply !== undefined) await post(reply);
  });
  await page.exposeBinding('vendorscopeRemember', (_, state: unknown) => {
    remembered = state;
  });
  await page.addInitScript(`${namesHelper}(${String(provideVsCode)})(${JSON.stringify(remembered ?? null)})`);

  let posting = false;
  host.onChange(() => {
    if (posting) return;
    posting = true;
    queueMicrotask(() => {
      posting = false;
      void Promise.resolve(host.state()).then((data) =>
        post({ type: 'event', name: 'state', data, rows: host.rows?.() }),
      );
    });
  });

  await page.goto(`${server.origin}/`);
  await page.locator('#app > *').first().waitFor({ state: 'attached', timeout: 10_000 });
  return {
    page,
    errors,
    remembered: () => remembered,
    setTheme: async (id) => {
      const { body, ...rest } = await readTheme(id);
      const styles = themeStyles({ body, ...rest });
      await page.evaluate(paint, { styles, body });
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    close: async () => {
      closed = true;
      await context.close();
      if (look.browser === undefined) await browser.close();
      server.close();
    },
  };
}

/** Runs in the page. */
function paint({ styles, body }: { styles: string; body: Readonly<Record<string, string>> }): void {
  const element = document.querySelector('#vscode-theme');
  if (element !== null) element.textContent = styles;
  for (const [name, value] of Object.entries(body)) document.body.setAttribute(name, value);
}

/** What VS Code gives a webview, once; runs in the page, before everything else. */
function provideVsCode(remembered: unknown): void {
  const page = globalThis as unknown as {
    acquireVsCodeApi(): unknown;
    vendorscopePost(message: unknown): void;
    vendorscopeRemember(state: unknown): void;
  };
  let state: unknown = remembered ?? undefined;
  page.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => {
      page.vendorscopePost(message);
    },
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
      page.vendorscopeRemember(next);
    },
  });
}
