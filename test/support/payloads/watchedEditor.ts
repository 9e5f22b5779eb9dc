import type { Editor } from '../editor/Editor';
import { openEditor } from '../editor/openEditor';
import type { Watch } from './watch';
import { watch } from './watch';

/** A window, and what the browser sees happen in it. */
export async function watchedEditor(viewport: { width: number; height: number }): Promise<[Editor, Watch]> {
  const editor = await openEditor({ viewport });
  const own = new URL(editor.page.url()).origin;
  return [editor, await watch(editor.page, (url) => url.origin === own || isResource(url))];
}

/** The panel's own files, which the editor's service worker answers. */
const isResource = ({ hostname }: URL): boolean => hostname.endsWith('.vscode-resource.vscode-cdn.net');
