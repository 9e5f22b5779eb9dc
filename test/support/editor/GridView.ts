import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';
import type { OperationView } from './OperationView';

/** The rows of an open operation as a table, in the words of its user. What is out of sight is not in the document. */
export class GridView {
  private readonly root: Locator;

  constructor(
    private readonly editor: Editor,
    private readonly view: OperationView,
  ) {
    this.root = view.frame.getByRole('grid', { name: 'Results' });
  }

  /** The header of a column. */
  head(column: string): Locator {
    return this.heads.filter({ has: this.view.frame.locator('.grid-label', { hasText: exactly(column) }) });
  }

  /** The names of the columns in sight, from left to right. */
  async columns(): Promise<string[]> {
    const heads = await this.heads.evaluateAll((elements) =>
      elements.map((head) => ({
        at: Number(head.getAttribute('aria-colindex')),
        name: head.querySelector('.grid-label')?.textContent ?? '',
      })),
    );
    return heads.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }

  /** How wide a column is, in CSS pixels. */
  async width(column: string): Promise<number> {
    const box = await this.head(column).boundingBox();
    assert.ok(box, `${column} is in sight`);
    return Math.round(box.width);
  }

  /** The cell of a column in a row of the order shown, from 0. */
  async cell(row: number, column: string): Promise<Locator> {
    return this.root.locator(`.grid-body [data-row="${String(row)}"] ${await this.at(column)}`);
  }

  /** The cells of a column in sight that hold a value of this kind. */
  async cellsOf(column: string, kind: string): Promise<Locator> {
    return this.root.locator(`.grid-body ${await this.at(column)}.is-${kind}`);
  }

  /** The rows below the header. */
  get body(): Locator {
    return this.root.locator('.grid-body');
  }

  /** A column's texts in sight, from top to bottom. */
  async texts(column: string): Promise<string[]> {
    const cells = await this.root.locator(`.grid-body ${await this.at(column)}`).evaluateAll((elements) =>
      elements.map((cell) => ({
        row: Number(cell.closest('[data-row]')?.getAttribute('data-row')),
        text: cell.textContent,
      })),
    );
    return cells.sort((a, b) => a.row - b.row).map(({ text }) => text);
  }

  /** The texts of these columns, row by row. */
  async rows(...columns: string[]): Promise<string[][]> {
    const texts = await Promise.all(columns.map((column) => this.texts(column)));
    return (texts[0] ?? []).map((_, row) => texts.map((column) => column[row] ?? ''));
  }

  /** Waits until a column reads so, from top to bottom. */
  async waitForTexts(column: string, expected: readonly string[]): Promise<void> {
    await this.editor
      .eventually(
        async () => (await this.texts(column)).join('\n') === expected.join('\n'),
        `${column} to read so`,
      )
      .catch(async () => {
        assert.deepEqual(await this.texts(column), expected);
      });
  }

  /** Waits until these are the first columns, from left to right. */
  async waitForColumns(...expected: string[]): Promise<void> {
    const first = async () => (await this.columns()).slice(0, expected.length);
    await this.editor
      .eventually(async () => (await first()).join() === expected.join(), 'the columns')
      .catch(async () => {
        assert.deepEqual(await first(), expected);
      });
  }

  /** Presses an arrow key until the focus is in a column, whatever the row. */
  async walkTo(column: string, key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
    for (let step = 0; step < 200; step++) {
      const head = this.head(column);
      const there = (await head.count()) === 0 ? '' : await head.getAttribute('aria-colindex');
      const here = await this.root.evaluate((grid) =>
        grid.querySelector(':focus')?.closest('[aria-colindex]')?.getAttribute('aria-colindex'),
      );
      if (here === there) return;
      await this.editor.page.keyboard.press(key);
    }
    throw new Error(`${column} was not reached by ${key}.`);
  }

  /** Drags the mouse from the middle of one place to that of another, or to a point of it. */
  async drag(from: Locator, to: Locator, position?: { x: number; y: number }): Promise<void> {
    const { mouse } = this.editor.page;
    await from.hover();
    await mouse.down();
    await to.hover({ ...(position === undefined ? {} : { position }), force: true });
    await mouse.up();
  }

  /** Drags the right edge of a column's header by so many CSS pixels. */
  async dragEdge(column: string, by: number): Promise<void> {
    const handle = await this.head(column).locator('.grid-handle').boundingBox();
    assert.ok(handle);
    const { mouse } = this.editor.page;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by / 2, y);
    await mouse.move(x + by, y);
    await mouse.up();
  }

  /** Opens the menu of a column with the mouse. */
  async openColumnMenu(column: string): Promise<void> {
    await this.head(column).hover();
    await this.head(column)
      .getByRole('button', { name: `Menu of ${column}` })
      .click();
    await this.menu.waitFor();
  }

  /** The menu that is open. */
  get menu(): Locator {
    return this.view.frame.locator('.cell-menu');
  }

  /** Clicks an item of the menu that is open. */
  async choose(item: string): Promise<void> {
    await this.item(item).click();
    await this.menu.waitFor({ state: 'detached' });
  }

  /** Walks to an item of the menu that is open with the arrow key, and presses Enter. */
  async chooseByKey(item: string): Promise<void> {
    const { keyboard } = this.editor.page;
    await this.menu.locator(':focus').waitFor();
    for (let step = 0; step < 40; step++) {
      if (await this.item(item).evaluate((element) => element.matches(':focus'))) break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await this.menu.waitFor({ state: 'detached' });
  }

  /** The field of a column's filter. */
  filter(column: string): Locator {
    return this.root.getByRole('textbox', { name: `Filter ${column}`, exact: true });
  }

  /** What is wrong with a column's filter. */
  issue(column: string): Locator {
    return this.root
      .getByRole('columnheader', { name: `Filter ${column}`, exact: true })
      .locator('.grid-issue');
  }

  /** The field that finds text in the rows. */
  get find(): Locator {
    return this.view.frame.getByLabel('Find text in the rows');
  }

  /** Where a text to find is typed. */
  get finder(): Locator {
    return this.view.frame.locator('[data-testid="find"] input');
  }

  /** Opens the find bar by its key; resolves when it has the cursor. */
  async openFind(): Promise<void> {
    await this.editor.page.keyboard.press('Control+F');
    await this.view.frame.locator('[data-testid="find"] :focus').waitFor();
  }

  /** The line above the rows that says how many of them pass the filters. */
  get found(): Locator {
    return this.view.frame.getByTestId('find');
  }

  /** The line below the rows. */
  get summary(): Locator {
    return this.view.frame.getByTestId('summary');
  }

  /** Waits until the line below the rows says so. */
  async waitForSummary(expected: RegExp): Promise<void> {
    await this.summary.filter({ hasText: expected }).waitFor();
  }

  private get heads(): Locator {
    return this.root.locator('.grid-head-cell');
  }

  private item(label: string): Locator {
    const name = this.view.frame.locator('span:first-child', { hasText: exactly(label) });
    return this.menu.locator('.cell-menu-item', { has: name });
  }

  /** A column's cells, as a selector. */
  private async at(column: string): Promise<string> {
    return `[aria-colindex="${(await this.head(column).getAttribute('aria-colindex')) ?? ''}"]`;
  }
}

const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
