import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';
import type { OperationView } from './OperationView';

/** What can be done with the rows: buttons while there is room for them, else entries of the menu at the end. */
export class ToolsView {
  constructor(
    private readonly editor: Editor,
    private readonly view: OperationView,
  ) {}

  /** Presses a tool, or an entry of a tool's own menu, wherever it stands now. */
  async press(label: string, menu?: string): Promise<void> {
    await this.editor.eventually(async () => {
      const button = this.button(menu ?? label);
      if (menu === undefined && (await button.isVisible())) return pressed(button);
      const entry = await this.entry(label, menu);
      return pressed(entry);
    }, `the tool “${label}”`);
  }

  /** An entry in a menu that is opened for it; a panel that changes its width closes it again. */
  private async entry(label: string, menu?: string): Promise<Locator> {
    const entry = this.view.frame.locator('.menu .menu-item', { hasText: label });
    if (await entry.isVisible()) return entry;
    const own = this.button(menu ?? 'More');
    await pressed((await own.isVisible()) ? own : this.button('More'));
    return entry;
  }

  private button(label: string): Locator {
    return this.view.frame.locator('.tools').getByRole('button', { name: label, exact: true });
  }
}

/** Whether a click went through before long. */
const pressed = (target: Locator): Promise<boolean> =>
  target.click({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );
