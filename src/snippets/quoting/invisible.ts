/** Characters that can make code read otherwise than it runs: controls, bidirectional marks, line separators, lone surrogates. */
export const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

/** A text with each of them written as `escape` says; it is given one UTF-16 unit, or the pair of a tag character. */
export const escapeInvisible = (text: string, escape: (characters: string) => string): string =>
  text.replace(INVISIBLE, escape);
