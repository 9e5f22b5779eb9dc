import type { Redact } from './redaction/redaction';

const TITLE_LENGTH = 120;
/** A title stands near the beginning. */
const HEAD_LENGTH = 64_000;

const PAGE = /^\s*<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|p|h1|center)\b/i;

/** Whether a body is a web page, whatever the status says. */
export const isWebPage = (text: string, contentType = ''): boolean =>
  PAGE.test(text) || (/\bhtml\b/i.test(contentType) && /^\s*</.test(text));

/** The title of a web page as plain text of at most 120 characters; undefined when it has none. Holds what `redact` leaves. */
export function pageTitle(html: string, redact: Redact): string | undefined {
  const marked = /<title\b[^<>]*>(.*?)(?:<\/title|$)/is.exec(html.slice(0, HEAD_LENGTH))?.[1] ?? '';
  const title = redact(
    decoded(marked)
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
    // The page may end within it, or a secret hold what ends it.
    true,
  );
  if (title === '') return undefined;
  const characters = Array.from(title);
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH - 1).join('')}…` : title;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The usual character references; others stay as they are written. */
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
