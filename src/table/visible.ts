/** A text on one line: its breaks become ⏎, and what cannot be seen becomes \u escapes. */
export const visibleLine = (text: string): string => escaped(text.replace(/\r\n|\n|\r/g, ' ⏎ '), UNSEEN);

/** A text with its lines and tabs: everything else that cannot be seen becomes \u escapes. */
export const visibleText = (text: string): string => escaped(text, UNSEEN_IN_LINES);

/** The first characters of a text, never half of one, and `…` where more follow. */
export const cutText = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** Control, zero-width and direction characters, and halves of characters. */
const HIDDEN =
  '\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff' +
  ']|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const UNSEEN = new RegExp(`[\\u0000-\\u001f${HIDDEN}`, 'g');
const UNSEEN_IN_LINES = new RegExp(`[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f${HIDDEN}`, 'g');

const escaped = (text: string, unseen: RegExp): string =>
  text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
