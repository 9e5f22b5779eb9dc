import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import { namesHelper } from '../panel/namesHelper';
import { injected } from './injected';

/** What was seen on the way through a panel. */
export interface Seen {
  /** Texts of each place that shows data. */
  readonly texts: Map<string, Set<string>>;
  /** Elements that data made, with the place. */
  readonly injected: string[];
}

export const nothingSeen = (): Seen => ({ texts: new Map(), injected: [] });

/** Goes through every place of an operation's panel that shows what an answer holds. */
export class Tour {
  constructor(
    private readonly frame: Frame,
    private readonly seen: Seen,
  ) {}

  /** Waits until a table is there that has this text in its first row. */
  async arrive(text: string): Promise<void> {
    const cell = this.frame.locator('.grid-body [data-row="0"] [role="gridcell"]', { hasText: text });
    for (let round = 0; (await cell.count()) === 0; round++) {
      if (round > 150) throw new Error(`“${text}” did not come.`);
      await this.frame.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 0));
      await delay(200);
    }
  }

  /** The table, from its first column to its last, with the pointer over each cell; then menus, filters and dialogs. */
  async table(payload: string): Promise<void> {
    const { frame } = this;
    const { keyboard } = frame.page();
    await frame.evaluate(namesHelper);
    await this.note('the table', await frame.evaluate(scrollThrough));
    const cell = frame.locator('.grid-body [role="gridcell"]').first();

    await cell.click();
    await keyboard.press('Shift+F10');
    await this.look('the menu of a cell', frame.locator('.cell-menu'));
    await keyboard.press('Escape');
    await keyboard.press('Control+Home');
    const head = frame.locator('.grid-head-cell').nth(1);
    await head.hover();
    await head.locator('button[aria-haspopup="menu"]').click();
    await this.look('the menu of a column', frame.locator('.cell-menu'));
    await frame.getByRole('menuitem', { name: 'Show Distribution' }).click();
    await this.look('the distribution', frame.getByTestId('distribution'));

    await cell.click();
    await keyboard.press('Control+Shift+F');
    await frame.locator('.grid-filter').first().fill(`<${payload}`);
    await frame.locator('.grid-filter').nth(1).fill(`!=${payload}`);
    await keyboard.press('Control+F');
    const find = frame.getByLabel('Find text in the rows');
    await find.fill(payload);
    await this.look('find and filters', frame.getByTestId('find'));
    await find.fill('');
    await frame.locator('.grid-filter').first().fill('');
    await frame.locator('.grid-filter').nth(1).fill('');

    await this.dialog('the column chooser', 'Columns');
    await this.dialog('the export dialog', 'Export');
  }

  /** A nested value as a tree, all of it open. */
  async value(column: string): Promise<void> {
    const { frame } = this;
    await frame.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 0));
    const head = frame.locator('.grid-head-cell', { has: frame.locator('.grid-label', { hasText: column }) });
    const at = (await head.first().getAttribute('aria-colindex')) ?? '';
    await frame.locator(`.grid-body [data-row="0"] [aria-colindex="${at}"]`).dblclick();
    const tree = frame.getByRole('tree');
    await tree.waitFor();
    for (let round = 0; round < 4; round++) {
      const closed = frame.locator('[role="treeitem"][aria-expanded="false"]');
      if ((await closed.count()) === 0) break;
      await tree.focus().catch(() => undefined);
      await frame.evaluate(openAll);
    }
    await this.look('the value pane', tree);
  }

  /** The tabs beside the rows. */
  async tabs(): Promise<void> {
    const { frame } = this;
    for (const [tab, place] of [
      ['Request', frame.locator('.inspector-body')],
      ['Snippet', frame.locator('.inspector-body')],
      ['Response', frame.locator('.wire.response')],
      ['Drift', frame.getByTestId('drift')],
    ] as const) {
      await frame.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await this.look(`the tab ${tab}`, place);
    }
  }

  /** What a failure says, with the vendor's answer open. */
  async failure(): Promise<string> {
    const failure = this.frame.getByTestId('failure');
    await failure.locator('details.answer').evaluate((details) => {
      details.setAttribute('open', '');
    });
    await this.look('a failure', failure);
    return failure.innerText();
  }

  private async dialog(place: string, tool: string): Promise<void> {
    const { frame } = this;
    await frame.locator('.tools').getByRole('button', { name: tool, exact: true }).click();
    const dialog = frame.getByRole('dialog');
    await this.look(place, dialog);
    await frame.page().keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Waits for a place, and notes its texts. */
  private async look(place: string, locator: Locator): Promise<void> {
    await locator.first().waitFor();
    await this.note(place, await locator.first().evaluate(textsOf));
  }

  private async note(place: string, texts: readonly string[]): Promise<void> {
    const noted = this.seen.texts.get(place) ?? new Set();
    this.seen.texts.set(place, noted);
    for (const text of texts) noted.add(text);
    const made = await injected(this.frame);
    this.seen.injected.push(...made.map((element) => `${place}: ${element}`));
  }
}

/** Runs in the page: opens what is closed of a tree. */
function openAll(): void {
  getSelection()?.removeAllRanges(); // a click that picks out text opens nothing
  const closed = document.querySelectorAll<HTMLElement>('[role="treeitem"][aria-expanded="false"]');
  for (const item of closed) item.click();
}

/** Runs in the page: every text below an element, one for each that holds one itself. */
function textsOf(root: Element): string[] {
  const elements = [root, ...root.querySelectorAll('*')];
  return [...new Set(elements.map((element) => element.textContent))];
}

/** Runs in the page: scrolls the table through and points at each cell; the texts of cells and headers. */
async function scrollThrough(): Promise<string[]> {
  const texts = new Set<string>();
  const grid = document.querySelector('[role="grid"]');
  if (grid === null) return [];
  const drawn = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  for (let left = 0; ; left += grid.clientWidth * 0.8) {
    grid.scrollLeft = left;
    await drawn();
    for (const cell of grid.querySelectorAll('[role="gridcell"], .grid-label')) {
      cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      texts.add(cell.textContent);
    }
    if (left >= grid.scrollWidth - grid.clientWidth) break;
  }
  grid.scrollLeft = 0;
  await drawn();
  return [...texts];
}
