import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';

/** A line of a section on top of the tree. */
export interface RequestLine {
  readonly label: string;
  readonly description: string;
}

/** What the user keeps, above the vendors: favourites, saved requests, recent runs. */
export class RequestsTree {
  constructor(private readonly editor: Editor) {}

  /** The lines of a section that is open, in order; none when there is no such section. */
  async lines(section: Section): Promise<RequestLine[]> {
    return (await this.rows(section)).map(({ label, description }) => ({ label, description }));
  }

  /** Waits until a section has lines, or none, that satisfy the test, and returns them. */
  async waitFor(
    section: Section,
    what: string,
    test: (lines: readonly RequestLine[]) => boolean,
  ): Promise<RequestLine[]> {
    let lines: RequestLine[] = [];
    const asked = async (): Promise<boolean> => {
      lines = await this.lines(section);
      return test(lines);
    };
    await this.editor.eventually(asked, `${section}: ${what}`, 20_000).catch((error: unknown) => {
      throw new Error(`${section} holds ${JSON.stringify(lines)}`, { cause: error });
    });
    return lines;
  }

  /** The row of a line by a part of its text, the first of them. */
  async row(section: Section, text: string): Promise<Locator> {
    let index: string | undefined;
    await this.editor.eventually(async () => {
      const rows = await this.rows(section);
      index = rows.find(({ label, description }) => `${label} ${description}`.includes(text))?.index;
      return index !== undefined;
    }, `“${text}” in ${section}`);
    return this.tree.locator(`.monaco-list-row[data-index="${index ?? ''}"]`);
  }

  /** Presses a button at the end of a line. */
  async press(section: Section, text: string, action: string): Promise<void> {
    const row = await this.row(section, text);
    await row.hover();
    await row.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  /** Picks from the menu of a row, and waits until the menu is gone. */
  async pickFromMenu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: 'right' });
    const menu = this.editor.page.locator('.context-view .monaco-menu');
    const item = menu.getByRole('menuitem', { name: entry });
    await item.waitFor();
    // A menu that has just opened takes no click yet.
    await this.editor.eventually(async () => {
      await item.click({ timeout: 500 }).catch(() => undefined);
      return (await menu.count()) === 0;
    }, `the menu to close after “${entry}”`);
  }

  private get tree(): Locator {
    const { page } = this.editor;
    return page.locator('.part.sidebar .pane', { has: page.locator('.pane-header', { hasText: 'Vendors' }) });
  }

  private async rows(section: Section): Promise<(RequestLine & { readonly index: string })[]> {
    const shown = this.tree.locator('.monaco-list-row').filter({ visible: true });
    const all = await shown.evaluateAll((elements) =>
      elements.map((row) => ({
        index: row.getAttribute('data-index') ?? '',
        level: Number(row.getAttribute('aria-level')),
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
      })),
    );
    const ordered = all.sort((one, other) => Number(one.index) - Number(other.index));
    const from = ordered.findIndex(({ level, label }) => level === 1 && label === section);
    if (from === -1) return [];
    const rest = ordered.slice(from + 1);
    const end = rest.findIndex(({ level }) => level === 1);
    return end === -1 ? rest : rest.slice(0, end);
  }
}

type Section = 'Favourites' | 'Saved Requests' | 'Recent';
