const longest = 500;
// Control characters, invisible spaces and marks that reorder text: a value must look like what it is.
// eslint-disable-next-line no-control-regex
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as one line that hides nothing; long ones are cut, the whole is in the tooltip and in the copy. */
export function visibleText(text: string): string {
  const start = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return start.replace(hidden, (character) => picture(character));
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n') return '↵';
  if (character === '\r') return '';
  if (character === '\t') return '⇥';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
