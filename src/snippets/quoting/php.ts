import { bracedEscape } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/**
 * A PHP string literal: in single quotes, where only `\` and `'` have a meaning. What cannot be seen can be
 * escaped in double quotes only, where `$` has a meaning too.
 */
export const phpString = (text: string): string =>
  text.search(INVISIBLE) === -1
    ? `'${text.replace(/[\\']/g, String.raw`\$&`)}'`
    : `"${escapeInvisible(text.replace(/[\\"$]/g, String.raw`\$&`), bracedEscape)}"`;
