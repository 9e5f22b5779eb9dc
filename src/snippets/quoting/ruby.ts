import { bracedEscape } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/**
 * A Ruby string literal: in single quotes, where only `\` and `'` have a meaning. What cannot be seen can be
 * escaped in double quotes only.
 */
export const rubyString = (text: string): string =>
  text.search(INVISIBLE) === -1 ? `'${text.replace(/[\\']/g, String.raw`\$&`)}'` : `"${rubyInner(text)}"`;

/** A text for the inside of double quotes, where `#{…}` may stand beside it. */
export const rubyInner = (text: string): string =>
  escapeInvisible(text.replace(/[\\"#]/g, String.raw`\$&`), bracedEscape);
