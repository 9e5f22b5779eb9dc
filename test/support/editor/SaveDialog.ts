import type { Editor } from './Editor';

/** The editor's own dialog that asks where a file shall be, as it is shown in a browser. */
export class SaveDialog {
  constructor(private readonly editor: Editor) {}

  /** Waits for it, and returns the path that it suggests. */
  async suggested(title: string): Promise<string> {
    const { quickInput } = this.editor;
    await this.editor.eventually(
      async () => (await quickInput.title.allInnerTexts()).join('').includes(title),
      `the dialog “${title}”`,
    );
    await this.editor.eventually(
      async () => (await quickInput.field.inputValue()) !== '',
      'the path that it suggests',
    );
    return quickInput.field.inputValue();
  }

  /** Names the file. Where one is already, the dialog asks again. */
  async name(path: string): Promise<void> {
    const { quickInput } = this.editor;
    await quickInput.type(path);
    await this.editor.eventually(
      async () => (await quickInput.field.inputValue()) === path,
      'the path that was typed',
    );
    await quickInput.accept();
  }

  /** Names a file where none is: the dialog closes. */
  async saveAs(title: string, path: string): Promise<void> {
    await this.suggested(title);
    await this.name(path);
    await this.editor.quickInput.waitUntilClosed();
  }

  /** Waits until it asks so: whether to overwrite a file. */
  async waitForTitle(expected: RegExp): Promise<void> {
    await this.editor.eventually(
      async () => expected.test((await this.editor.quickInput.title.allInnerTexts()).join()),
      `the question ${String(expected)}`,
    );
  }
}
