/** A picture inside a text. */
export interface Picture {
  readonly format: keyof typeof FORMATS;
  /** Where its base64 begins in the text. */
  readonly from: number;
}

/**
 * The picture that a text begins as, by its first bytes, whatever type it names itself: base64, alone or in a
 * `data:` address. SVG is none: it is a document that can hold scripts. Only the beginning is looked at.
 */
export function pictureIn(text: string): Picture | undefined {
  if (text.length < MAY_BE_PICTURE) return undefined;
  const from = text.startsWith('data:') ? (DATA.exec(text.slice(0, 200))?.[0].length ?? 0) : 0;
  const head = text.slice(from, from + HEAD);
  const format = formats.find((name) => FORMATS[name].test(head));
  return format !== undefined && BASE64.test(head) ? { format, from } : undefined;
}

/** How many bytes the base64 of a text stands for, from its beginning on. Line breaks in it are allowed. */
export function base64Bytes(text: string, from: number): number {
  const base64 = text.slice(from).replace(/\s+/g, '');
  return Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}

/** As base64, the first bytes that each format has. Those of a WebP stand around its size. */
const FORMATS = {
  PNG: /^iVBORw0KGgo/,
  JPEG: /^\/9j\//,
  GIF: /^R0lGOD[dl]h/,
  WebP: /^UklGR[\w+/]{6}XRUJQ/,
};
const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[]; // the keys of a literal

/** Fewer characters are no picture: the smallest GIF has 35 bytes. */
export const MAY_BE_PICTURE = 40;
const HEAD = 400;
const BASE64 = /^[A-Za-z0-9+/\r\n]+=*\s*$/;
const DATA = /^data:[\w.+/-]*(?:;[\w.=-]+)*;base64,/;
