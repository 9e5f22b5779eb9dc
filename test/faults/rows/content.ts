import type { Operation } from '../../../src/catalog/operation';
import { json, say } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { kits, PAGE } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, passed } from './templates';

/** The good answer with another text in the place of its first row (or only object). */
const withRow =
  (text: string) =>
  (request: Received, world: World): Reply => {
    const good = world.call.answer(request.target);
    return json(good.replace(/\{"id":[^{}]*\}/, () => text));
  };

/** The good answer, changed. */
const changed =
  (change: (text: string) => string) =>
  (request: Received, { call }: World): Reply =>
    json(change(call.answer(request.target)));

const NOT_JSON = 'The answer is not JSON. It breaks off at line 1, column';
const secretFree = (text: string) => () => say({ body: text });

const never: readonly Fault[] = [
  {
    row: 'Invalid JSON',
    reply: secretFree('{"Data": [}'),
    told: told('not-json', `${NOT_JSON} 11.`),
  },
  {
    row: 'Invalid JSON',
    what: 'plain words',
    reply: secretFree('saved, thank you'),
    told: told('not-json', `${NOT_JSON} 1.`),
  },
  {
    row: 'JSON then garbage',
    reply: secretFree('{"a":1}\nxyz'),
    told: told('not-json', 'The answer is not JSON. It breaks off at line 2, column 1.'),
  },
  {
    row: 'JSON then garbage',
    what: 'two answers in one',
    reply: secretFree('{"a":1}{"a":2}'),
    told: told('not-json', `${NOT_JSON} 8.`),
  },
  {
    row: 'HTML with 200',
    reply: () => say({ headers: { 'Content-Type': 'text/html' }, body: PAGE_OF_HTML }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Sign in & go on”.',
    ),
    write: 'unknown',
  },
  {
    row: 'Empty body with 200',
    reply: secretFree(''),
    told: told('empty', '{vendor} sent an empty answer: that is not an empty list.'),
  },
  {
    row: 'Empty body with 200',
    what: 'only spaces',
    reply: secretFree('  \r\n'),
    told: told('empty', '{vendor} sent an empty answer: that is not an empty list.'),
  },
  ...['NaN', 'Infinity', '-Infinity'].map((literal): Fault => ({
    row: '`NaN` / `Infinity` literals',
    what: literal,
    reply: secretFree(`{"a":${literal}}`),
    told: told('not-json', `${NOT_JSON} ${literal.startsWith('-') ? '7' : '6'}.`),
  })),
  {
    row: 'Depth 10,000',
    reply: secretFree(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    told: told('unreadable', 'The answer is nested deeper than 256 levels.'),
  },
  {
    row: 'Depth 10,000',
    what: 'objects, never closed',
    reply: secretFree('{"a":'.repeat(10_000)),
    told: told('unreadable', 'The answer is nested deeper than 256 levels.'),
  },
];

const PAGE_OF_HTML =
  '<!doctype html><html><head><title>Sign in &amp; go on</title><script>alert(1)</script></head><body>Hello</body></html>';

/** A row that is read although it differs, and the piece of it that must come through exactly. */
const odd = (row: string, text: string, has = text, more: Partial<Fault> = {}): Fault => ({
  row,
  reply: withRow(text),
  has,
  ...more,
});

const fine: readonly Fault[] = [
  odd('Unknown extra fields', '{"id":1,"name":"x","never":{"heard":["of",1]}}'),
  odd('Field type differs from document', '{"id":"one","name":{"not":"a text"}}'),
  { row: 'BOM', reply: changed((text) => `\uFEFF${text}`) },
  {
    row: 'Invalid UTF-8',
    reply: (request, { call }) => {
      const good = Buffer.from(call.answer(request.target));
      const at = good.indexOf('name":"') + 7;
      return json(Buffer.concat([good.subarray(0, at), Buffer.from([0xff]), good.subarray(at + 1)]));
    },
    has: '"\ufffd',
    notices: ['The answer contains invalid characters.'],
  },
  odd('1e400', '{"id":1e400,"name":"x"}'),
  odd('1e400', '{"id":-1E+400,"name":"x"}', '-1E+400', { what: 'below zero' }),
  odd('Integers > 2^53', '{"id":9007199254740993,"name":"x"}'),
  odd('Integers > 2^53', '{"id":0.12345678901234567890123,"name":"x"}', undefined, { what: 'digits' }),
  odd('Duplicate keys (Auvo example has one)', '{"id":1,"name":"x","name":"y"}', '"name":"y"'),
  odd('`__proto__`, `constructor` keys', '{"id":1,"__proto__":{"polluted":1},"constructor":2}'),
  odd('Lone surrogates, bidi, zero width, NUL', '{"id":1,"name":"\\ud800 \u202e \u200b \\u0000"}'),
  odd('Dates without zone (Auvo)', '{"id":1,"creationDate":"2019-04-15T15:00:00"}'),
];

/** Envelopes in which the rows, or the object, are not where the document says. */
const ENVELOPES = [
  '{"unexpected":[]}',
  '[]',
  'null',
  '42',
  '"text"',
  '{"Data":{},"result":7,"list":"x","data":null}',
];

/** Where the rows are, or the object is; nothing where the answer itself is the object. */
const placeOf = ({ page }: Operation): readonly string[] | undefined =>
  'rows' in page ? page.rows : page.style === 'single' && page.at.length > 0 ? page.at : undefined;

const envelopes: readonly FaultCase[] = kits.flatMap((kit) =>
  (['list', 'one'] as const).flatMap((act): FaultCase[] => {
    const place = placeOf(kit[act].operation);
    if (place === undefined) return [];
    return ENVELOPES.filter((text) => act === 'list' || !text.includes('Data')).map((text) => ({
      row: 'Envelope changed (rows elsewhere, field missing)',
      what: `${text}, ${act === 'list' ? 'on the second page' : 'for one object'}`,
      kit,
      act,
      reply: (_, index) => (index > 0 || act === 'one' ? json(text) : undefined),
      expected: {
        rows: act === 'list' ? PAGE : 0,
        attempts: act === 'list' ? 2 : 1,
        error: {
          ...told('shape', `The answer differs from the document: \`${place.join('.')}\` is missing.`),
          answer: text,
        },
      },
    }));
  }),
);

/** A success that says that there is nothing to say. */
const contentless: readonly FaultCase[] = [204, 205].flatMap((status) =>
  kits.flatMap((kit) =>
    (['one', 'write', 'list'] as const)
      .filter((act) => act in kit)
      .map((act): FaultCase => ({
        row: '204 / 205',
        what: `${String(status)} to ${act === 'write' ? 'a write' : act === 'one' ? 'a read' : 'a list'}`,
        kit,
        act,
        reply: () => say({ status }),
        expected: { rows: 0, attempts: 1 },
      })),
  ),
);

export const content: readonly FaultCase[] = [
  ...never.flatMap((fault) => ended({ write: 'done', ...fault })),
  ...fine.flatMap((fault) => passed(fault)),
  ...envelopes,
  ...contentless,
];
