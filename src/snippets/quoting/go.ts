import { shortOr } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/** A Go string literal: between backticks where that saves escapes, in double quotes otherwise. */
export function goString(text: string): string {
  const wellFormed = text.toWellFormed();
  const needsEscapes = /["\\]/.test(wellFormed);
  if (needsEscapes && !wellFormed.includes('`') && wellFormed.search(INVISIBLE) === -1) {
    return `\`${wellFormed}\``;
  }
  const body = wellFormed.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, goEscape)}"`;
}

/** A pair is one code point for Go, which has no surrogates. */
const goEscape = shortOr((characters) => {
  const code = (characters.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
});
