import { unitEscape } from './escapes';
import { escapeInvisible } from './invisible';
import { unicodeEscape } from './js';

/**
 * A Java expression for a text. All but ASCII is escaped, because a compiler reads a file as the machine's
 * language has it. A literal holds at most 65,535 bytes, so a long text is joined when the program runs.
 */
export function javaString(text: string): string {
  const parts = text.match(PART) ?? [''];
  return parts.length === 1 ? literal(text) : `String.join("", ${parts.map(literal).join(', ')})`;
}

/** At most 20,000 units, of three bytes each, and no pair cut in two. */
const PART = /[^]{1,19999}(?:[^\ud800-\udbff]|[\ud800-\udbff][\udc00-\udfff]|$)/g;

/** The compiler reads `\\u` escapes before anything else: one of a line break would break the literal. */
function literal(text: string): string {
  const body = text.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, unitEscape).replace(/[^ -~]/g, unicodeEscape)}"`;
}
