import { formatJson } from './formatJson';

/** Texts up to this many characters are formatted here: it takes some hundredths of a second. */
const LARGE = 500_000;

/** The same as `formatJson`; a large text is formatted in another thread, so that this one goes on. */
export async function formatLarge(text: string, options: { readonly sortKeys: boolean }): Promise<string> {
  if (text.length <= LARGE) return formatJson(text, options);
  const { parseThread } = await import('./parseThread');
  const task = options.sortKeys ? 'formatSorted' : 'format';
  return parseThread.run(task, text).catch(() => formatJson(text, options));
}
