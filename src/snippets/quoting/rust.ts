import { bracedEscape } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/** A Rust string literal: a raw one where that saves escapes. */
export function rustString(text: string): string {
  const wellFormed = text.toWellFormed();
  if (/["\\]/.test(wellFormed) && wellFormed.search(INVISIBLE) === -1) {
    // More signs than follow any quote of the text.
    const runs = wellFormed.match(/(?<=")#*/g) ?? [];
    const signs = '#'.repeat(Math.max(0, ...runs.map(({ length }) => length + 1)));
    return `r${signs}"${wellFormed}"${signs}`;
  }
  const body = wellFormed.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, bracedEscape)}"`;
}
