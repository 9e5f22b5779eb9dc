import type { ServerResponse } from 'node:http';
import type { Payload } from './index';

/** Payloads in pieces of so many, as one answer can hold. */
export function inPieces(all: readonly Payload[], size: number): readonly (readonly Payload[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** Payloads in pieces whose texts have so many characters at most, as a failure shows of an answer. */
export function inLengths(all: readonly Payload[], most: number): readonly (readonly Payload[])[] {
  const pieces: Payload[][] = [];
  let length = Infinity;
  for (const payload of all) {
    const more = JSON.stringify(payload.text).length;
    if (length + more > most) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(payload);
    length += more;
  }
  return pieces;
}

/**
 * Visits whose keys, values and nested values are these payloads: the first has all of them as names of columns, each
 * further one as values of documented fields and of an enum.
 */
export function hostileVisits(mark: string, all: readonly Payload[]): readonly unknown[] {
  const texts = all.map(({ text }) => text);
  const nested = Object.fromEntries(texts.map((text) => [text, { [text]: [text, [text]] }]));
  const first = { _id: mark, nested, ...byKey(texts) };
  return [
    first,
    ...texts.map((text) => ({ _id: text, docNo: text, siteName: text, status: text, nested: [text] })),
  ];
}

/** An object with every text as a key of its own, also one that means something to an object. */
const byKey = (texts: readonly string[]): object => Object.fromEntries(texts.map((text) => [text, text]));

/** Puts payloads into the headers of an answer: as values, and as names as far as a name can hold them. */
export function setHostileHeaders(response: ServerResponse, all: readonly Payload[]): void {
  for (const { id, text } of all) {
    response.setHeader(`x-${String(id)}`, headerValue(text));
    const name = text.replace(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]/g, '').slice(0, 24);
    response.setHeader(`n${String(id)}-${name}`, '1');
  }
}

/** A text as bytes that may stand in a header. */
const headerValue = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    // eslint-disable-next-line no-control-regex -- HTTP has no way to send them
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ')
    .trim();
