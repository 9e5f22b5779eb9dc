import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';
import type { OperationView } from './OperationView';

/** The bar that offers to fetch all rows, shows how far that is, and how it ended. */
export class BulkView {
  readonly bar: Locator;

  constructor(
    private readonly editor: Editor,
    private readonly view: OperationView,
  ) {
    this.bar = view.frame.getByTestId('bulk');
  }

  /** Asks what it would cost. */
  async offer(): Promise<void> {
    await this.view.button('Fetch All').click();
    await this.bar.waitFor();
  }

  /** What it says, without its buttons. */
  async text(): Promise<string> {
    return (await this.bar.locator('.bulk-text').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Waits until it says so, and returns all that it says. */
  async waitFor(expected: RegExp, timeout = 20_000): Promise<string> {
    let text = '';
    await this.editor.eventually(
      async () => {
        text = (await this.bar.count()) === 0 ? '' : await this.text().catch(() => ''); // it may just be going
        return expected.test(text);
      },
      `the bar to say ${String(expected)}`,
      timeout,
    );
    return text;
  }

  async waitUntilGone(): Promise<void> {
    await this.bar.waitFor({ state: 'detached' });
  }

  button(label: string): Locator {
    return this.bar.getByRole('button', { name: label, exact: true });
  }

  get progress(): Locator {
    return this.bar.getByRole('progressbar', { name: 'Rows fetched' });
  }
}
