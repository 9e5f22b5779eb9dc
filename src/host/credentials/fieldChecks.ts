import type { CredentialField } from '../../catalog/auth';

/** What is wrong with something typed. A hint lets it be; a refusal does not. Neither holds any of the text. */
export interface Finding {
  readonly text: string;
  readonly refused: boolean;
}

/** What is wrong with a field's text as it stands in the input, spaces around it included. */
export function checkField(field: CredentialField, required: boolean, raw: string): Finding | undefined {
  const text = raw.trim();
  if (text === '') return required ? refusal('Fill this in.') : undefined;
  if (field.choices !== undefined && !Object.hasOwn(field.choices, text))
    return refusal(`Use one of: ${Object.keys(field.choices).join(', ')}.`);
  if (field.digits === true && !/^\d{1,15}$/.test(text)) return refusal('Use a number of at most 15 digits.');
  return badCharacter(raw) ?? oddLook(raw);
}

/** Where a character stands that no header can carry, counted as the user sees it; never the value itself. */
function badCharacter(raw: string): Finding | undefined {
  const at = Array.from(raw.trimEnd()).findIndex(
    (character, index) => !/^[\x20-\x7e]$/.test(character) && index >= blanksBefore(raw),
  );
  return at === -1
    ? undefined
    : refusal(`The character at position ${String(at + 1)} cannot be sent in a header.`);
}

/** What looks like a part of a file or a command, pasted with the value. */
function oddLook(raw: string): Finding | undefined {
  const text = raw.trim();
  if (/^(["'`]).*\1$/.test(text)) return hint('There are quotes around it.');
  if (/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*[^=\s]/i.test(text))
    return hint('It looks like NAME=value.');
  if (/^(?:bearer|basic|jwt)\s+\S/i.test(text) || /^[a-z][\w-]*:\s+\S/i.test(text))
    return hint('It looks like a whole header.');
  if (/^(?:\$\{.*\}|<.*>|%\w+%)$/.test(text)) return hint('It looks like a placeholder.');
  const space = text.indexOf(' ');
  return space === -1
    ? undefined
    : hint(`There is a space at position ${String(blanksBefore(raw) + space + 1)}.`);
}

const blanksBefore = (raw: string): number => raw.length - raw.trimStart().length;

const refusal = (text: string): Finding => ({ text, refused: true });

const hint = (what: string): Finding => ({
  text: `${what} Vendors take the value alone; press Enter if it belongs to it.`,
  refused: false,
});

/** The longest name that fits everywhere. */
const LONGEST_NAME = 60;

/** What is wrong with a profile's name; `others` are those that its vendor has already. */
export function checkName(raw: string, others: readonly string[]): Finding | undefined {
  const name = raw.trim();
  if (name === '') return refusal('Fill this in.');
  if (name.length > LONGEST_NAME) return refusal(`Use at most ${String(LONGEST_NAME)} characters.`);
  if (others.includes(name))
    return { text: 'Other credentials of this vendor have this name too.', refused: false };
  return undefined;
}
