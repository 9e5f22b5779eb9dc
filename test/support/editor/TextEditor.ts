import type { Locator } from 'playwright-core';
import type { Editor } from './Editor';

/** A text editor, or one side of a comparison, in the words of its user. */
export class TextEditor {
  private constructor(
    private readonly editor: Editor,
    private readonly place: Locator,
  ) {}

  /** The text editor in front, once a tab of this title is. */
  static async inFront(editor: Editor, title: RegExp): Promise<TextEditor> {
    await tabInFront(editor, title);
    return TextEditor.at(editor, group(editor).locator('.editor-instance .monaco-editor').first());
  }

  /** Both sides of the comparison in front, once a tab of this title is. */
  static async compared(
    editor: Editor,
    title: RegExp,
  ): Promise<{ readonly title: string; readonly left: string; readonly right: string }> {
    const full = await tabInFront(editor, title);
    const diff = group(editor).locator('.monaco-diff-editor');
    const left = await TextEditor.at(editor, diff.locator('.editor.original .monaco-editor'));
    const right = await TextEditor.at(editor, diff.locator('.editor.modified .monaco-editor'));
    return { title: full, left: await left.text(), right: await right.text() };
  }

  private static async at(editor: Editor, place: Locator): Promise<TextEditor> {
    await place.locator('.view-line').first().waitFor();
    return new TextEditor(editor, place);
  }

  /** All of its text, also what is out of sight: copied as a user does. */
  async text(): Promise<string> {
    const mark = `nothing was copied yet ${String(Math.random())}`;
    const { page } = this.editor;
    await page.evaluate((text) => navigator.clipboard.writeText(text), mark);
    let text = mark;
    await this.editor.eventually(async () => {
      await this.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      text = await this.editor.clipboard();
      return text !== mark;
    }, 'the text of the editor');
    return text;
  }

  /** Types, and waits until the editor says that nobody can write here. */
  async refusesToBeChanged(): Promise<void> {
    await this.focus();
    await this.editor.page.keyboard.type('x');
    await this.editor.page
      .getByText(/Cannot edit in read-only editor/)
      .first()
      .waitFor();
  }

  private async focus(): Promise<void> {
    await this.place.locator('.view-lines').click({ position: { x: 60, y: 10 } });
  }
}

const group = (editor: Editor): Locator => editor.page.locator('.editor-group-container.active');

/** Waits until the tab in front of the active group has this title, and returns all of it. */
async function tabInFront(editor: Editor, title: RegExp): Promise<string> {
  const tab = group(editor).locator('.tab.active');
  let label = '';
  await editor.eventually(
    async () => {
      label = (await tab.getAttribute('aria-label').catch(() => '')) ?? '';
      return title.test(label);
    },
    `the tab ${String(title)}`,
  );
  return label;
}
