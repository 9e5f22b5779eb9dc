import type { BrowserContext, Frame } from 'playwright-core';
import { namesHelper } from '../../support/panel/namesHelper';
import { STAMP } from './vendorServer';

/** Rows of an answer are on the screen. */
export interface Painted {
  /** Milliseconds since the epoch, by the browser's clock. */
  readonly at: number;
  /** How many rows have text. */
  readonly rows: number;
  /** How many rows the table says that it has. */
  readonly total: number;
  /** What the first value is: no two answers have the same. */
  readonly stamp: string;
}

/** Watches all frames of a browser's pages for rows that come, and for when the user asked for them. */
export class Paintings {
  private asked = 0;
  private painted: ((painted: Painted) => void) | undefined;

  /** Begins to watch: pages that are open already are not. */
  static async in(context: BrowserContext): Promise<Paintings> {
    const paintings = new Paintings();
    await context.exposeFunction('benchAsked', (at: number) => (paintings.asked = at));
    await context.exposeFunction('benchPainted', (painted: Painted) => paintings.painted?.(painted));
    await context.addInitScript(namesHelper);
    await context.addInitScript(watchInFrame, STAMP);
    return paintings;
  }

  /** Milliseconds from the user's key or click until the next answer's rows are on the screen. */
  async time(act: () => Promise<void>): Promise<{ readonly ms: number; readonly painted: Painted }> {
    const coming = new Promise<Painted>((resolve, reject) => {
      this.painted = resolve;
      setTimeout(reject, 30_000, new Error('No rows came within 30 s.')).unref();
    });
    await act();
    const painted = await coming;
    return { ms: painted.at - this.asked, painted };
  }

  /** A frame whose document was written anew has forgotten whom it tells of clicks. */
  async watchClicks(frame: Frame): Promise<void> {
    await frame.evaluate(() => {
      const { benchAsked } = globalThis as unknown as Told;
      addEventListener('click', ({ timeStamp }) => void benchAsked(performance.timeOrigin + timeStamp), true);
    });
  }
}

/** What pages can call. */
interface Told {
  readonly benchAsked: (at: number) => Promise<void>;
  readonly benchPainted: (painted: Painted) => Promise<void>;
}

/** Runs in every frame, before anything else does: in the window for its keys, in the frames that hold panels for rows. */
function watchInFrame(stamp: string): void {
  const { benchAsked, benchPainted } = globalThis as unknown as Told;
  if (window === top) {
    const told = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key === 'F8') void benchAsked(performance.timeOrigin + timeStamp);
    };
    addEventListener('keydown', told, true);
    return;
  }
  if (!location.pathname.endsWith('/webview/browser/pre/index.html')) return;
  let panel: Document | null | undefined;
  let root: Element | undefined;
  let last = '';
  const look = (): void => {
    const first = panel?.querySelector('[data-row="0"] [role="gridcell"]')?.textContent ?? '';
    if (!first.startsWith(stamp) || first === last) return;
    last = first;
    const frame = panel?.defaultView;
    frame?.requestAnimationFrame(() => {
      frame.requestAnimationFrame(() => {
        const at = frame.performance.timeOrigin + frame.performance.now();
        const rows = [...(panel?.querySelectorAll('[data-row]') ?? [])].filter((row) =>
          [...row.querySelectorAll('[role="gridcell"]')].some(({ textContent }) => textContent !== ''),
        ).length;
        const grid = panel?.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount');
        void benchPainted({ at, rows, total: Number(grid ?? NaN), stamp: first });
      });
    });
  };
  const observer = new MutationObserver(look);
  // A panel's document is written anew after its frame was loaded, which forgets who observes it.
  const find = (): void => {
    panel = document.querySelector<HTMLIFrameElement>('#active-frame, #pending-frame')?.contentDocument;
    if (panel !== null && panel !== undefined && panel.documentElement !== root) {
      root = panel.documentElement;
      observer.observe(panel, { subtree: true, childList: true, characterData: true });
    }
    look();
    if (last === '') setTimeout(find, 4);
  };
  find();
}
