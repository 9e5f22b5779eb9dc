import type { Frame, Locator } from 'playwright-core';
import { allVendors } from '../catalog';
import type { Editor } from './Editor';

/** One request as the sandbox logged it. */
export interface LoggedRequest {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** An open operation, in the words of its user. */
export class OperationView {
  private constructor(
    private readonly editor: Editor,
    readonly frame: Frame,
  ) {}

  /** The operation in the visible panel, as soon as its toolbar is there. */
  static async visible(editor: Editor): Promise<OperationView> {
    const frame = await editor.panel();
    await frame.locator('.toolbar').waitFor();
    return new OperationView(editor, frame);
  }

  /** The same, once the visible panel is that of an operation. */
  static async of(editor: Editor, title: string): Promise<OperationView> {
    let view: OperationView | undefined;
    const shows = async (): Promise<boolean> => {
      view = await OperationView.visible(editor);
      return (await view.frame.locator('h1').textContent())?.includes(title) === true;
    };
    // A panel that is just giving way to another one cannot be asked.
    await editor.eventually(() => shows().catch(() => false), `the panel of “${title}”`, 20_000);
    if (view === undefined) throw new Error(`There is no panel of “${title}”.`);
    return view;
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true }).first();
  }

  /** "1 to 10 of 1,200", as the toolbar says it. */
  async range(): Promise<string> {
    return (await this.frame.getByTestId('range').innerText()).trim();
  }

  /** Waits until the range reads so. */
  async waitForRange(expected: RegExp): Promise<void> {
    await this.editor.eventually(
      async () => expected.test(await this.range()),
      `the range ${String(expected)}`,
    );
  }

  /** The text of the rows in sight, a list of cells each. */
  async rows(): Promise<string[][]> {
    const rows = this.frame
      .getByRole('grid', { name: 'Results' })
      .locator('[role="row"]:has([role="gridcell"])');
    return rows.evaluateAll((elements) =>
      elements.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent)),
    );
  }

  /** Waits until rows with text in them are on the screen, and returns them. */
  async waitForRows(): Promise<string[][]> {
    await this.editor.eventually(
      async () => (await this.rows()).some((row) => row.some((cell) => cell.trim() !== '')),
      'rows',
      20_000,
    );
    return this.rows();
  }

  get failure(): Locator {
    return this.frame.getByTestId('failure');
  }

  get quota(): Locator {
    return this.frame.getByTestId('quota');
  }

  /** What the meter says is left in a window: "per minute". */
  async left(window: string): Promise<number> {
    const meter = this.frame.getByRole('meter', { name: `Quota ${window}` });
    return Number(await meter.getAttribute('aria-valuenow'));
  }

  get snippet(): Locator {
    return this.frame.getByTestId('snippet-code');
  }

  /** The input of a form field by its id, such as `query.paramFilter.startDate`. */
  field(id: string): Locator {
    return this.frame.locator(`[data-field="${id}"]`).locator('input, textarea').first();
  }

  issue(id: string): Locator {
    return this.frame.locator(`[data-issue="${id}"]`);
  }

  /** Types into a form field as a user does. */
  async fill(id: string, text: string): Promise<void> {
    await this.field(id).fill(text);
  }

  /** Presses the button that asks before something is sent. */
  async send(): Promise<void> {
    await this.button('Send…').click();
  }

  async run(): Promise<void> {
    await this.button('Run').click();
  }

  /** The requests that the sandbox of this operation's vendor received, read from the sandbox itself. */
  async sandboxLog(): Promise<LoggedRequest[]> {
    const response = await fetch(`${await this.origin()}/__sandbox/requests`);
    return (await response.json()) as LoggedRequest[];
  }

  /** Where the request goes, as the request pane shows it. */
  async origin(): Promise<string> {
    return new URL(await this.url()).origin;
  }

  /** Opens a tab beside the rows; one that moves under the click, because another got its number, is clicked again. */
  async openTab(name: string | RegExp): Promise<void> {
    const tab = this.frame.getByRole('tab', { name });
    await this.editor.eventually(
      async () => {
        await tab.click();
        return (await tab.getAttribute('aria-selected')) === 'true';
      },
      `the tab “${String(name)}”`,
    );
  }

  /** The URL of the request pane. */
  async url(): Promise<string> {
    await this.openTab('Request');
    const url = await this.frame.getByTestId('request-url').innerText();
    await this.openTab('Snippet');
    return url.replace(/\s+/g, '');
  }
}

/** Clicks through the tree to an operation and waits for its panel. */
export async function openOperation(
  editor: Editor,
  vendor: string,
  operation: string,
): Promise<OperationView> {
  await editor.openVendorscopeView();
  const group = groupOf(vendor, operation);
  await editor.expandTreeRows(vendor, group);
  await editor.clickTreeRow(operation);
  return OperationView.of(editor, operation);
}

/** Goes to another operation whose row is in sight already. */
export async function goToOperation(
  editor: Editor,
  vendor: string,
  operation: string,
): Promise<OperationView> {
  await editor.eventually(async () => {
    if ((await editor.activeTab()) === `${vendor}: ${operation}`) return true;
    // A tree that is just drawn anew may miss a click.
    await editor.clickTreeRow(operation);
    return false;
  }, `the tab of “${operation}”`);
  return OperationView.of(editor, operation);
}

/** The group that an operation is listed in. */
function groupOf(vendor: string, operation: string): string {
  const groups = allVendors.find(({ title }) => title === vendor)?.groups ?? [];
  const group = groups.find(({ operations }) => operations.some(({ title }) => title === operation));
  if (group === undefined) throw new Error(`${vendor} has no operation "${operation}".`);
  return group.title;
}
