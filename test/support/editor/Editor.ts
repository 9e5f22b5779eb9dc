// One VS Code window in a browser tab, in the words of a user.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { resultsFolder, type Environment } from './environment';
import { QuickInput } from './QuickInput';
import { themes, type ThemeId } from './themes';

export class Editor {
  readonly quickInput: QuickInput;
  private settings: Record<string, unknown>;

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly environment: Environment,
    settings: Record<string, unknown>,
  ) {
    this.quickInput = new QuickInput(page);
    this.settings = settings;
  }

  /** The folder in which this VS Code keeps settings, state and logs. */
  get userDataFolder(): string {
    return this.environment.userDataFolder;
  }

  /** The folder that is open in it. */
  get workspaceFolder(): string {
    return this.environment.workspaceFolder;
  }

  /** Loads the window and waits until it can be used. */
  async load(): Promise<void> {
    await this.page.goto(
      `${this.environment.origin}/?folder=${encodeURIComponent(this.environment.workspaceFolder)}`,
    );
    await this.ready();
  }

  /** Reloads the window by the command, which saves open editors first; reloading the page would lose them. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
    await Promise.all([loaded, this.runCommand('Developer: Reload Window')]);
    await this.ready();
  }

  /**
   * Waits until VS Code has written a text of a panel's or an editor's state to the browser's store. It does so every
   * few seconds; what it writes while a page is left is lost.
   */
  async waitUntilKept(text: string): Promise<void> {
    const isKept = (): Promise<boolean> =>
      this.page.evaluate(async (wanted) => {
        for (const { name = '' } of await indexedDB.databases()) {
          if (!name.startsWith('vscode-web-state-db')) continue;
          const store = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              resolve(opening.result);
            };
            opening.onerror = () => {
              reject(new Error(`${name} could not be opened.`));
            };
          });
          const kept = await new Promise<unknown[]>((resolve, reject) => {
            const reading = store.transaction('ItemTable').objectStore('ItemTable').getAll();
            reading.onsuccess = () => {
              resolve(reading.result);
            };
            reading.onerror = () => {
              reject(new Error(`${name} could not be read.`));
            };
          });
          store.close();
          if (JSON.stringify(kept).includes(wanted)) return true;
        }
        return false;
      }, text);
    // Not while the focus is in a panel.
    await this.page.keyboard.press('F1');
    await this.quickInput.waitUntilOpen();
    await this.eventually(isKept, `“${text}” to be kept`, 20_000);
    await this.quickInput.cancel();
    await this.quickInput.waitUntilClosed();
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 45_000 });
    await this.activityBarItem('Explorer').waitFor();
  }

  activityBarItem(name: string): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name }).first();
  }

  /** Opens the Vendorscope view and waits for its first row. */
  async openVendorscopeView(): Promise<void> {
    const tab = this.activityBarItem('Vendorscope');
    await tab.waitFor();
    await this.eventually(
      async () => {
        // A window that is restoring itself may select the tab under the click, which then closes the side bar.
        if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
        return this.showsRows('Vendorscope', 2_000);
      },
      'the Vendorscope view',
      30_000,
    );
  }

  private async showsRows(view: string, timeout: number): Promise<boolean> {
    const sideBar = this.page.locator('.part.sidebar', {
      has: this.page.locator('.title-label', { hasText: view }),
    });
    return sideBar
      .locator('.monaco-list-row')
      .first()
      .waitFor({ timeout })
      .then(
        () => true,
        () => false,
      );
  }

  /** All rows in sight of the trees in the side bar. */
  get treeRows(): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row[role="treeitem"]').filter({ visible: true });
  }

  /** The first row in the side bar with exactly this label; its description does not count. */
  treeRow(label: string): Locator {
    const exactly = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    return this.treeRows.filter({ has: this.page.locator('.label-name', { hasText: exactly }) }).first();
  }

  /** Clicks a row: opens an operation, or turns a vendor or group open or closed. */
  async clickTreeRow(label: string): Promise<void> {
    await this.treeRow(label).click();
  }

  /** Opens a vendor or group that is closed; each label is a level: `expandTreeRows('Auvo', 'Tasks')`. */
  async expandTreeRows(...labels: string[]): Promise<void> {
    for (const label of labels) {
      const row = this.treeRow(label);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
      await this.eventually(
        async () => (await row.getAttribute('aria-expanded')) === 'true',
        `"${label}" to open`,
      );
    }
  }

  /** Runs a command through the command palette, by its full title such as `Vendorscope: Find Operation…`. */
  async runCommand(title: string): Promise<void> {
    await this.eventually(
      async () => {
        // A panel that has just come takes the focus, and the palette goes.
        await this.page.keyboard.press('F1');
        return this.quickInput.run(title).then(
          () => true,
          () => false,
        );
      },
      `the command “${title}”`,
      30_000,
    );
  }

  /** The tabs of the editor area, in order. */
  async tabs(): Promise<string[]> {
    return this.page.locator('.part.editor .tab .label-name').allTextContents();
  }

  /** Closes every tab of the editor area. */
  async closeEditors(): Promise<void> {
    if ((await this.tabs()).length === 0) return;
    await this.runCommand('View: Close All Editors');
    await this.eventually(async () => (await this.tabs()).length === 0, 'the editors to close');
  }

  /** The tab in front. */
  async activeTab(): Promise<string | undefined> {
    return (await this.page.locator('.part.editor .tab.active .label-name').allTextContents())[0];
  }

  /** The document inside the visible webview panel. With several side by side, the first. */
  async panel({ timeout = 20_000 }: { timeout?: number } = {}): Promise<Frame> {
    const deadline = Date.now() + timeout;
    while (Date.now() < deadline) {
      const frame = await this.visiblePanel().catch(() => undefined); // A frame that is replaced meanwhile is no error.
      if (frame) return frame;
      await delay(50);
    }
    throw new Error(`No webview panel became visible within ${String(timeout)} ms.`);
  }

  private async visiblePanel(): Promise<Frame | undefined> {
    for (const outer of await this.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .elementHandles()) {
      const inner = await (
        await outer.contentFrame()
      )?.waitForSelector('iframe#active-frame', { timeout: 1_000 });
      const frame = await inner?.contentFrame();
      if (frame && (await frame.evaluate(() => document.body.childElementCount > 0))) return frame;
    }
    return undefined;
  }

  /** Presses Tab until the focus is within a place. */
  async tabTo(place: Locator): Promise<void> {
    for (let step = 0; step < 100; step++) {
      if ((await place.locator(':focus').count()) > 0) return;
      await this.page.keyboard.press('Tab');
      await delay(80); // the focus goes from frame to frame in its own time, and another Tab would lead it on
    }
    throw new Error('Tab does not lead there.');
  }

  /** The messages of the notifications in sight. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allTextContents();
  }

  /** A notification in sight, by a part of its message. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** A notification by a part of its message, whether it is in sight or has gone already to where all are kept. */
  async keptNotification(text: string): Promise<Locator> {
    const kept = this.page.locator('.notification-list-item').filter({ hasText: text }).first();
    await this.eventually(async () => {
      if (await kept.isVisible()) return true;
      await this.runCommand('Notifications: Show Notifications');
      return kept.isVisible();
    }, `the notification “${text}”`);
    return kept;
  }

  /** A button of a notification in sight. */
  notificationButton(label: string): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item .monaco-button', {
      hasText: label,
    });
  }

  /** The text of the dialog that asks for an answer. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /** A button of that dialog. */
  dialogButton(label: string): Locator {
    return this.dialog.locator('.monaco-button', { hasText: label });
  }

  /** A status bar item, by a part of its text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text });
  }

  /** What is on the clipboard. */
  async clipboard(): Promise<string> {
    await this.page.bringToFront();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Changes the colour theme as a user does, and waits until it shows. */
  async setTheme(theme: ThemeId): Promise<void> {
    this.settings = { ...this.settings, 'workbench.colorTheme': theme };
    if (await this.shows(theme)) return;
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.pick(themes[theme].label);
    await this.quickInput.waitUntilClosed();
    await this.eventually(() => this.shows(theme), `the theme ${theme}`);
  }

  /** Waits for the theme in the settings; VS Code on a busy machine may start before it can read them, so reload once. */
  async settleOn(theme: ThemeId): Promise<void> {
    const settled = this.eventually(() => this.shows(theme), 'the theme', 5_000);
    await settled.catch(() => this.reload());
    await this.eventually(() => this.shows(theme), `the theme ${theme}`);
  }

  private async shows(theme: ThemeId): Promise<boolean> {
    return (await this.page.locator(`.monaco-workbench.${themes[theme].className}`).count()) > 0;
  }

  /** Changes user settings beside those that `openEditor` set. The window reloads: this VS Code does not watch the file. */
  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.environment.writeSettings(this.settings);
    await this.reload();
  }

  /** Saves what is on the screen as a PNG and returns its path: in out/e2e unless a folder is named. */
  async screenshot(name: string, folder = resultsFolder): Promise<string> {
    const path = join(folder, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Waits until a question is answered with yes; polls, because a strict CSP forbids `page.waitForFunction`. */
  async eventually(question: () => Promise<boolean>, what: string, timeout = 10_000): Promise<void> {
    const deadline = Date.now() + timeout;
    while (!(await question())) {
      if (Date.now() > deadline) throw new Error(`Waited ${String(timeout)} ms in vain for ${what}.`);
      await delay(50);
    }
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
