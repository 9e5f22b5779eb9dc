import { commentText } from '../quoting/comment';
import type { SnippetRequest } from '../target';
import { titleOf } from '../text';
import type { Block, PythonLibrary } from './library';
import { oncePage, pageAfterLogin } from './page';
import { secretBlocks } from './secrets';
import { walkBlocks } from './walk';

/** A request as a Python module for one of the libraries. */
export function pythonModule(request: SnippetRequest, library: PythonLibrary): string {
  const blocks = [...secretBlocks(request), ...formBlocks(request, library)];
  const imports = [...new Set(blocks.flatMap(({ imports: own = [] }) => own))].sort(byKind);
  const parts = blocks.map(({ lines }) => lines.join('\n')).filter((text) => text !== '');
  const head = [`# ${commentText(titleOf(request))}`, ...imports, '', `import ${library.module}`];
  const [first = '', ...others] = parts;
  // Two empty lines stand around functions, and one between imports and statements.
  const gap = /^(?:async )?def /.test(first) ? '\n\n\n' : '\n\n';
  return `${head.join('\n')}${gap}${[first, ...others].join('\n\n\n')}\n`;
}

function formBlocks(request: SnippetRequest, library: PythonLibrary): Block[] {
  const { paging, login } = request;
  if (paging !== undefined) return walkBlocks(request, paging, library);
  return login === undefined ? oncePage(request, library) : pageAfterLogin(request, login, library);
}

/** `import x` before `from x import y`, each in the order of names, as isort has it. */
const byKind = (one: string, other: string): number =>
  Number(one.startsWith('from')) - Number(other.startsWith('from')) || (one < other ? -1 : 1);
