import type { Locator } from 'playwright-core';
import type { OperationView } from './OperationView';

/** The form of an open operation, in the words of its user. */
export class FormView {
  constructor(private readonly view: OperationView) {}

  /** The part of a field or list by its id. */
  part(id: string): Locator {
    return this.view.frame.locator(`[data-field="${id}"]`).first();
  }

  /** Adds an item, a condition or a change to a list. */
  async add(list: string): Promise<void> {
    await this.view.frame.locator(`[data-add="${list}"]`).click();
  }

  /** Picks a value of a drop-down by its text. */
  async pick(id: string, label: string): Promise<void> {
    const dropdown = this.part(id).locator('vscode-dropdown');
    await dropdown.waitFor();
    await dropdown.click();
    await dropdown
      .locator('vscode-option')
      .filter({ hasText: new RegExp(`^${escaped(label)}`) })
      .first()
      .click();
  }

  /** Adds a condition to a filter. */
  async addCondition(list: string, column: string, operator: string, value: string): Promise<void> {
    const at = await this.items(list).count();
    await this.add(list);
    const id = `${list}.${String(at)}`;
    await this.pick(`${id}.column`, column);
    if (operator !== '=') await this.pick(`${id}.operator`, operator);
    await this.view.fill(`${id}.value`, value);
  }

  /** The items of a list, in their order. */
  items(list: string): Locator {
    return this.part(list).locator(':scope > [data-item]');
  }

  /** What the head of an item says. */
  async titles(list: string): Promise<string[]> {
    return this.items(list).locator('.item-title, .item-empty').allInnerTexts();
  }

  /** Presses a button of an item: "Move Up", "Duplicate". */
  async press(list: string, at: number, label: string): Promise<void> {
    await this.items(list)
      .nth(at)
      .getByRole('button', { name: `${label} ${String(at + 1)}` })
      .first()
      .click();
  }

  /** Checks or unchecks one of a field's choices. */
  async toggle(id: string, label: string): Promise<void> {
    const part = this.part(id);
    const list = part.locator('details.choices');
    if (
      (await list.count()) > 0 &&
      !(await list.evaluate((element) => (element as HTMLDetailsElement).open))
    ) {
      await list.locator('summary').click();
    }
    await part.getByLabel(label, { exact: true }).click();
  }

  /** Shows the body as fields or as text. */
  async showBodyAs(mode: 'Form' | 'JSON'): Promise<void> {
    await this.view.button(mode).click();
  }

  get bodyNotice(): Locator {
    return this.view.frame.getByTestId('body-notice');
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
