import { unitEscape } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/** A C# string literal: between three quotes where that saves escapes. */
export function csharpString(text: string): string {
  const isPlain = !/"""|^"|"$/.test(text) && text.search(INVISIBLE) === -1;
  if (isPlain && /["\\]/.test(text)) return `"""${text}"""`;
  const body = text.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, unitEscape)}"`;
}
