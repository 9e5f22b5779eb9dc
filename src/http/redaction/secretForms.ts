/**
 * Regular expressions, as source text, for every form in which a secret may turn up in a text: as it is,
 * escaped for a URL, for JSON or for HTML (each character in its own way: encoders differ), as base64 or
 * base64url alone or inside a longer value such as a Basic header, and as hex.
 */
export function secretForms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    Array.from(secret, escapedForms).join(''),
    ...[0, 1, 2].flatMap((shift) => base64Form(bytes, shift)),
    anyCase(bytes.toString('hex')),
  ];
}

/**
 * The same forms as one source a character, from the first on: to find the beginning of a secret where a text
 * was cut off.
 */
export function secretStarts(secret: string): string[][] {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    Array.from(secret, escapedForms),
    ...[0, 1, 2].map((shift) => Array.from(ownBase64(bytes, shift), base64Sign)),
    Array.from(bytes.toString('hex'), anyCase),
  ];
}

/** Any character may be escaped, letters and digits too: no encoder has to, but every decoder takes it. */
function escapedForms(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  const inUrl = [...Buffer.from(character, 'utf8')].map((byte) => `%(?:25)*${anyCase(hex(byte, 2))}`);
  const inJson = units.map((unit) => `\\\\+u${anyCase(hex(unit, 4))}`);
  /* c8 ignore next -- a character has a code point */
  const point = character.codePointAt(0) ?? 0;
  const forms = [
    inUrl.join(''),
    inJson.join(''),
    `&(?:amp;)*#0*${String(point)};`,
    `&(?:amp;)*#[xX]0*${anyCase(hex(point, 1))};`,
    ...(named[character] ?? []),
    anyLetterCase(literal(character)),
  ];
  return `(?:${forms.join('|')})`;
}

/** Each time that JSON is written into JSON a backslash becomes two; in a URL it is escaped, or a slash. */
const BACKSLASHES = '(?:[\\\\/]|%(?:25)*5[cC])+';

const named: Readonly<Record<string, readonly string[]>> = {
  '"': [`${BACKSLASHES}(?:"|%(?:25)*22)`, '&(?:amp;)*quot;'],
  '\\': [BACKSLASHES],
  '/': ['\\\\+/'],
  '\b': ['\\\\+b'],
  '\f': ['\\\\+f'],
  '\n': ['\\\\+n'],
  '\r': ['\\\\+r'],
  '\t': ['\\\\+t'],
  ' ': ['\\+'],
  "'": ["\\\\+'", '&(?:amp;)*apos;'],
  '&': ['&(?:amp;)+'],
  '<': ['&(?:amp;)*lt;'],
  '>': ['&(?:amp;)*gt;'],
};

/** Base64 as it looks when `shift` (mod 3) bytes come before; the characters that mix in other bytes go too. */
function base64Form(bytes: Buffer, shift: number): string[] {
  const own = ownBase64(bytes, shift);
  // Short pieces would hide ordinary words.
  if (shift > 0 && own.length < 8) return [];
  const mixed = `(?:[A-Za-z0-9_-]|${PLUS}|${SLASH})?`;
  const inside = Array.from(own, base64Sign).join('');
  const tail = ((shift + bytes.length) * 8) % 6 === 0 ? '' : `${mixed}(?:=|%(?:25)*3[dD]|\\\\+u003[dD])*`;
  return [`${shift === 0 ? '' : mixed}${inside}${tail}`];
}

/** The characters of it that depend on these bytes alone. */
function ownBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

const base64Sign = (sign: string): string =>
  sign === '+' ? `(?:-|${PLUS})` : sign === '/' ? `(?:_|${SLASH})` : sign;

const PLUS = '\\+|%(?:25)*2[bB]|\\\\+u002[bB]';
const SLASH = '\\\\*/|%(?:25)*2[fF]|\\\\+u002[fF]';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const anyCase = (text: string): string =>
  text.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** Hosts are in lower case, wherever they come from. */
const anyLetterCase = (sign: string): string =>
  /^[A-Za-z]$/.test(sign) ? `[${sign.toLowerCase()}${sign.toUpperCase()}]` : sign;
const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
