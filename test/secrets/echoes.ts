import type { Vendor } from '../../src/catalog/vendor';
import { json, say } from '../support/faults/replies';
import type { Received, Reply } from '../support/faults/server';

/** One way in which a vendor sends back what it was sent. `text` is the secret, encoded somehow. */
export interface Echo {
  readonly where: string;
  readonly reply: (text: string, request: Received, vendor: Vendor) => Reply;
}

const asJson = (value: unknown) => JSON.stringify(value);
/** A header carries one line of Latin-1. */
const oneLine = (text: string) => text.replace(/[^\x20-\xff]/g, '?');

const ERRORS = [400, 401, 403, 404, 409, 422, 429, 451, 500, 503];

/** Rows as every vendor's envelope has them, where this text stands for a row's. */
const envelope = (rows: readonly unknown[]): unknown => ({
  meta: {
    totalRecords: rows.length,
    returnedRecords: rows.length,
    remainingRecords: 0,
    nextStart: rows.length,
  },
  data: rows,
  result: { entityList: rows, pagedSearchReturnData: { totalItems: rows.length }, links: [] },
  vehicles: rows,
  total: rows.length,
  Results: rows,
  TotalResults: rows.length,
  HasNextPage: false,
});

export const echoes: readonly Echo[] = [
  ...ERRORS.flatMap((status): readonly Echo[] => [
    {
      where: `${String(status)}: in a message`,
      reply: (text) =>
        json(asJson({ message: `No ${text}.`, error: text, meta: { error: text } }), { status }),
    },
    {
      where: `${String(status)}: in plain text`,
      reply: (text) => say({ status, body: `Refused: ${text} !` }),
    },
  ]),
  {
    where: '400: as the name of a field',
    reply: (text) => json(asJson({ [text]: [`${text} is wrong`] }), { status: 400 }),
  },
  {
    where: '400: at the end of a long text',
    reply: (text) => say({ status: 400, body: `${'x'.repeat(290)} ${text}` }),
  },
  {
    where: 'in the title of a page',
    reply: (text) =>
      say({ headers: { 'Content-Type': 'text/html' }, body: `<!doctype html><title>Key ${text}</title>` }),
  },
  {
    where: 'in the title of a page, in marks',
    reply: (text) =>
      say({
        headers: { 'Content-Type': 'text/html' },
        body: `<!doctype html><title>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</title>`,
      }),
  },
  { where: 'in text that is no JSON', reply: (text) => say({ body: `{"key": ${text}` }) },
  { where: 'in JSON that has another shape', reply: (text) => json(asJson({ odd: [text] })) },
  {
    where: 'in the path of a redirect',
    reply: (text) =>
      say({
        status: 302,
        headers: { Location: `/moved/${oneLine(text).replace(/[?#]/g, encodeURIComponent)}/x` },
      }),
  },
  {
    where: 'in the query of a redirect',
    reply: (text) => say({ status: 302, headers: { Location: `/moved?key=${oneLine(text)}` } }),
  },
  {
    where: 'in the path of a redirect elsewhere',
    reply: (text) => say({ status: 302, headers: { Location: `https://elsewhere.test/${oneLine(text)}` } }),
  },
  {
    where: 'in the host of a redirect',
    reply: (text) => say({ status: 302, headers: { Location: `https://${oneLine(text)}.elsewhere.test/` } }),
  },
  {
    where: 'in the user of a redirect',
    reply: (text) =>
      say({ status: 302, headers: { Location: `https://${encodeURIComponent(text)}@elsewhere.test/` } }),
  },
  {
    where: 'in headers',
    reply: (text) =>
      json('{"message":"No."}', {
        status: 400,
        headers: Object.fromEntries(
          [
            'X-Request-Id',
            'Request-Id',
            'X-Correlation-Id',
            'Set-Cookie',
            'ETag',
            'Warning',
            'Content-Disposition',
          ].map((name) => [name, oneLine(text)]),
        ),
      }),
  },
  {
    where: 'in headers that are numbers or types',
    reply: (text) =>
      json('{"message":"No."}', {
        status: 429,
        headers: {
          'Retry-After': oneLine(text),
          'Content-Type': oneLine(text),
          'X-RateLimit-Minute-Remaining': oneLine(text),
          'X-RateLimit-Daily-Limit': oneLine(text),
        },
      }),
  },
  {
    where: 'in the encoding of the content',
    reply: (text) => json('{}', { headers: { 'Content-Encoding': oneLine(text) } }),
  },
  {
    where: 'in a header that is none',
    reply: (text) => [...say({ headers: { [`Odd ${oneLine(text)}`]: 'x' }, body: '{}', framing: 'close' })],
  },
  {
    where: 'in place of a status line',
    reply: (text) => [({ socket }) => void socket.end(`${text}\r\n\r\n`)],
  },
  {
    where: 'in the words of the status',
    reply: (text) => [
      ({ socket }) => void socket.end(`HTTP/1.1 500 ${oneLine(text)}\r\nContent-Length: 0\r\n\r\n`),
    ],
  },
  {
    where: 'among the rows',
    reply: (text) =>
      json(
        asJson(
          envelope([
            {
              id: 1,
              _id: 'v1',
              name: text,
              deep: [{ key: [text] }],
              url: `https://x.test/?k=${encodeURIComponent(text)}`,
            },
            {
              id: 2,
              _id: 'v2',
              [text]: 1,
              photo: `data:image/png;base64,${Buffer.from(text).toString('base64')}`,
            },
          ]),
        ),
      ),
  },
  {
    where: 'as a key that stands twice',
    reply: (text) => {
      const key = asJson(text);
      return json(asJson(envelope(['ROW'])).replaceAll('"ROW"', () => `{${key}:1,"id":3,${key}:2}`));
    },
  },
  {
    where: 'as the place of failures within an answer',
    reply: (text) =>
      json(
        asJson({
          meta: { recordsInserted: 0, recordsUpdated: 0, errors: [{ index: 0, error: text, [text]: text }] },
          data: null,
          result: { errors: [text] },
        }),
      ),
  },
];
