import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { addLetsJobIt } from '../../support/editor/addLetsJobIt';
import { Editor } from '../../support/editor/Editor';
import { benchId } from './packages';
import type { Probe } from './hostProbe';
import type { Side } from './keybindings';
import { keys } from './keybindings';
import type { Painted, Paintings } from './painted';

/** One window and its extension host. */
export class BenchWindow {
  constructor(
    readonly page: Page,
    private readonly paintings: Paintings,
    private readonly probe: string,
  ) {}

  /** Asks the probe in its extension host. */
  async ask<Name extends keyof Probe>(
    name: Name,
    ...[argument = null]: Parameters<Probe[Name]>
  ): Promise<ReturnType<Probe[Name]>> {
    const asked = request(this.probe, { method: 'POST', agent: false });
    const answered = new Promise<unknown>((resolve, reject) => {
      asked.once('error', reject);
      asked.once('response', (response) => {
        if (response.statusCode === 200) json(response).then(resolve, reject);
        else reject(new Error(`The probe could not tell ${name}.`));
      });
    });
    asked.end(JSON.stringify({ name, argument }));
    return (await answered) as ReturnType<Probe[Name]>; // what the probe answers to this name
  }

  /** Presses the key that opens a panel, which is not there yet; gives the milliseconds until its rows are painted. */
  first(side: Side): Promise<{ readonly ms: number; readonly painted: Painted }> {
    return this.paintings.time(() => this.page.keyboard.press(keys[side]));
  }

  /** Makes ready for clicks in the panel that is open; gives what clicks on Run and the milliseconds that follow. */
  async again(): Promise<() => Promise<{ readonly ms: number; readonly painted: Painted }>> {
    const panel = await this.panel();
    await this.paintings.watchClicks(panel);
    const box = await panel.getByRole('button', { name: 'Run', exact: true }).first().boundingBox();
    if (box === null) throw new Error('There is no button to run.');
    const { mouse } = this.page;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return async () => {
      await mouse.move(x, y);
      await delay(300); // what being pointed at sets off is none of the click's
      return this.paintings.time(() => mouse.click(x, y));
    };
  }

  /** Shows our view, and waits for its vendors. */
  async showVendorscope(): Promise<void> {
    await this.editor.openVendorscopeView();
  }

  /** Makes an extension ready as its user has it who is about to open rows: ours shows its operations. */
  async prepare(side: Side): Promise<void> {
    if (side === 'bare') {
      await this.ask('activate', benchId('bare'));
      return;
    }
    await this.showVendorscope();
    await this.editor.expandTreeRows('LetsJobIt', 'Visits');
    await this.editor.treeRow('List visits').waitFor();
  }

  /** Adds credentials for LetsJobIt at an origin, as a user does. */
  async addCredentials(origin: string): Promise<void> {
    await addLetsJobIt(this.editor, 'Bench', origin, 'bench-key');
    await this.editor.notification('now uses').waitFor();
  }

  private get editor(): Editor {
    // What is asked of it here needs nothing of the environment that tests share.
    return new Editor(this.page, this.page.context(), undefined as never, {});
  }

  private async panel(): Promise<Frame> {
    const outer = await this.page.waitForSelector('iframe.webview.ready');
    const inner = await (await outer.contentFrame())?.waitForSelector('iframe#active-frame');
    const panel = await inner?.contentFrame();
    if (!panel) throw new Error('There is no panel.');
    return panel;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
