import type { Editor } from './Editor';

/** The editor's own dialog that asks where a file shall be, as it is shown in a browser. */
export class SaveDialog {
  constructor(private readonly editor: Editor) {}

  /** Waits for it, and returns the path that it suggests. */
  async suggested(title: string): Promise<string> {
    const { quickInput } = this.editor;
    await this.editor.eventually(async () => (await this.title()).includes(title), `the dialog “${title}”`);
    // The folder comes first, then the name: what is typed before that is lost.
    await this.editor.eventually(
      async () => /[^/]$/.test(await quickInput.field.inputValue()),
      'the path that it suggests',
    );
    return quickInput.field.inputValue();
  }

  /** Names the file. Where one is already, the dialog asks again. */
  async name(path: string): Promise<void> {
    const { quickInput } = this.editor;
    const title = await this.title();
    await this.editor.eventually(
      async () => {
        if ((await this.title()) !== title) return true;
        if ((await quickInput.field.inputValue()) !== path) await quickInput.type(path);
        // While it still looks at the folder, Enter only makes it show what is there.
        await quickInput.accept();
        return this.editor
          .eventually(async () => (await this.title()) !== title, 'an answer', 2_000)
          .then(
            () => true,
            () => false,
          );
      },
      `the dialog to take ${path}`,
      20_000,
    );
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
      async () => expected.test(await this.title()),
      `the question ${String(expected)}`,
    );
  }

  /** What stands above the path; nothing when it is closed. */
  private async title(): Promise<string> {
    return (await this.editor.quickInput.title.allInnerTexts()).join('');
  }
}
