import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';
import type { OperationView } from './OperationView';

/** The dialog that asks which rows are written, and how. */
export class ExportView {
  readonly dialog: Locator;

  constructor(
    private readonly editor: Editor,
    private readonly view: OperationView,
  ) {
    this.dialog = view.frame.getByRole('dialog', { name: 'Export Rows' });
  }

  /** Opens it by its key, from the rows. */
  async open(): Promise<void> {
    await this.view.frame.locator('.grid-body [role="gridcell"]').first().focus();
    await this.editor.page.keyboard.press('Control+S');
    await this.dialog.waitFor();
  }

  /** The sets of rows that there are to choose from, and the one that is chosen. */
  async rows(): Promise<{ readonly labels: string[]; readonly chosen: string | undefined }> {
    const choices = this.dialog.getByRole('group', { name: 'Rows', exact: true }).locator('.choice');
    const labels = (await choices.allInnerTexts()).map((text) => text.trim());
    const chosen = await choices.filter({ has: this.view.frame.locator(':checked') }).allInnerTexts();
    return { labels, chosen: chosen[0]?.trim() };
  }

  /** Chooses one by its label. */
  async choose(label: string | RegExp): Promise<void> {
    await this.dialog.getByLabel(label, { exact: true }).check();
  }

  /** Goes on to where the file shall be; the dialog is gone then. */
  async submit(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Export…' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
