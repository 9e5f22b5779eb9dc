import type { Locator, Page } from 'playwright-core';

/** VS Code's input at the top of the window: command palette, quick picks and input boxes. */
export class QuickInput {
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** The text field itself, for instance to read its `type` attribute. */
  get field(): Locator {
    return this.widget.locator('.quick-input-box input');
  }

  /** The rows in sight. */
  get rows(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** The prompt or the validation message under the field. */
  get message(): Locator {
    return this.widget.locator('.quick-input-message');
  }

  /** The title bar of a quick pick or an input box that has one. */
  get title(): Locator {
    return this.widget.locator('.quick-input-title');
  }

  async waitUntilOpen(): Promise<void> {
    await this.widget.waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.widget.waitFor({ state: 'detached' });
  }

  /** Replaces the text in the field. */
  async type(text: string): Promise<void> {
    await this.field.fill(text);
  }

  /** Runs a command in the palette, which is about to open. Throws when that does not come or goes again. */
  async run(command: string): Promise<void> {
    await this.widget.waitFor({ timeout: 3_000 });
    await this.field.fill(`>${command}`, { timeout: 3_000 });
    await this.row(command).click({ timeout: 3_000 });
  }

  /** Presses Enter. */
  async accept(): Promise<void> {
    await this.field.press('Enter');
  }

  /** Presses Escape. */
  async cancel(): Promise<void> {
    await this.field.press('Escape');
  }

  /** Answers an input box: types and presses Enter. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /**
   * Picks the first row whose label is, or failing that contains, the text; typing narrows a long list first.
   * Throws after so many milliseconds of patience.
   */
  async pick(
    label: string,
    { narrow = true, patience = 30_000 }: { narrow?: boolean; patience?: number } = {},
  ): Promise<void> {
    const options = { timeout: patience };
    if (narrow) await this.field.fill(label, options);
    await this.row(label).click(options);
  }

  /** The first row whose text contains the label. */
  row(label: string): Locator {
    return this.rows.filter({ hasText: label }).first();
  }
}
