import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { CancelledError, IncompleteError, NotJsonError, UnreadableError } from '../../../../src/http/errors';
import { buildExact } from '../../../../src/http/json/exactJson';
import { buildPieces, PIECE } from '../../../../src/http/json/buildPieces';
import { jsonText, LosslessNumber, MAX_DEPTH, parseJson } from '../../../../src/http/json/json';
import { parseBody } from '../../../../src/http/json/parseBody';
import { parseLarge } from '../../../../src/http/json/parseLarge';
import { parseTasks } from '../../../../src/http/json/parseTasks';
import { ParseThread, parseThread } from '../../../../src/http/json/parseThread';
import { toEnd } from '../../../support/toEnd';

/** A thread that runs the given code instead of the real one. */
const threadOf = (code: string, idleMs?: number): ParseThread =>
  new ParseThread(() => new Worker(code, { eval: true }), idleMs);

const ECHO = `const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: [threadId] }));`;
const DIES = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });`;

describe('a body as data', () => {
  it('is parsed at once up to two million characters', async () => {
    assert.deepEqual(await parseBody(' {"a": [1, null]} '), { a: [1, null] });
    await assert.rejects(
      parseBody('[1', () => ({ status: 200, requestId: 'r1' })),
      (error) => error instanceof IncompleteError && error.requestId === 'r1',
    );
  });

  it('is exact when it is large: long numbers, __proto__, equal keys, order, unpaired surrogates', async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => {
      const name = row % 7 === 0 ? '"__proto__"' : '"constructor"';
      return `{"id": 90071992547409${String(93 + (row % 7))}, ${name}: {"x": 1e400}, "n": -0, "a": 1, "a": ${String(row)}, "t": "\\ud800 [{,\\"\\\\", "p": "${'x'.repeat(60)}"}`;
    });
    const text = `\n{"more": true, "rows": [${rows.join(',\n')}], "__proto__": [${'0,'.repeat(200_000)}0], "more": "last"}\t`;
    assert.ok(text.length > 4 * PIECE);
    const [data, expected] = [await parseLarge(text), parseJson(text)];
    assert.equal(jsonText(data), jsonText(expected));
    assert.deepEqual(data, expected);
    assert.deepEqual(Object.keys(data as object), ['more', 'rows', '__proto__']);
    assert.ok((data as { rows: { id: unknown }[] }).rows[4_999]?.id instanceof LosslessNumber);
  });

  it('is exact when a long list stands in a list', async () => {
    const list = Array.from({ length: 60_000 }, (_, i) => i);
    assert.ok(JSON.stringify(list).length > PIECE);
    assert.deepEqual(await parseLarge(JSON.stringify([list, [], list])), [list, [], list]);
  });

  it('that is large and faulty is refused as a small one is, with what is known of the answer', async () => {
    const items = `[${'"some text",\n'.repeat(20_000)}`;
    const about = () => ({ status: 200, requestId: 'r1' });
    for (const [text, type] of [
      [`${items} oops]`, NotJsonError],
      [items, IncompleteError],
      [`${items}${'['.repeat(256)}`, UnreadableError],
    ] as const) {
      const refusal = await parseLarge(text, about).catch((error: unknown) => error);
      assert.ok(refusal instanceof type);
      assert.throws(() => parseJson(text), { message: refusal.message });
      assert.deepEqual([refusal.status, refusal.requestId], [200, 'r1']);
    }
    await assert.rejects(parseLarge(`${items} oops]`), /It breaks off at line 20001, column 2\./);
  });

  it('that is one large text or number is built in one piece', async () => {
    assert.equal(await parseLarge('"short"'), 'short');
    assert.equal(await parseBody(`"${'x'.repeat(5_000_000)}"`), 'x'.repeat(5_000_000));
  });

  it('leaves the thread to others while it is built', async () => {
    const text = `[${'{"a": 1},'.repeat(600_000)}0]`;
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await parseBody(text);
    clearInterval(timer);
    assert.ok(turns >= text.length / PIECE / 2, String(turns));
  });

  it('is given up when it is stopped: before, between two pieces, and while its fault is looked for', async () => {
    const text = `[${'{"a": 1},'.repeat(600_000)}0]`;
    const about = () => ({ status: 200 });
    await assert.rejects(parseBody(text, about, AbortSignal.abort()), CancelledError);
    const building = new AbortController();
    setImmediate(() =>
      setImmediate(() => {
        building.abort();
      }),
    );
    await assert.rejects(parseLarge(text, about, building.signal), { kind: 'cancelled', status: 200 });
    const silent = threadOf(`require('node:worker_threads').parentPort.once('message', () => {});`);
    const checking = new AbortController();
    const whileChecked = parseLarge('[1', about, checking.signal, silent);
    checking.abort();
    await assert.rejects(whileChecked, CancelledError);
  });

  it('is parsed here when the other thread dies, or cannot start', async () => {
    assert.deepEqual(
      await parseLarge('9007199254740993', undefined, undefined, threadOf(DIES)),
      new LosslessNumber('9007199254740993'),
    );
    const none = new ParseThread(() => {
      throw new Error('no threads here');
    });
    assert.equal(await parseLarge('"a"', undefined, undefined, none), 'a');
    await assert.rejects(
      parseLarge('{"a": 1', () => ({ status: 200 }), undefined, none),
      IncompleteError,
    );
  });
});

describe('the thread for large texts', () => {
  it('is one for all, and another one after some time without work', async () => {
    const thread = threadOf(ECHO, 1);
    const [first, same] = await Promise.all([thread.run('check', '1'), thread.run('check', '2')]);
    assert.deepEqual(first, same);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.notDeepEqual(await thread.run('check', '3'), first);
  });

  it('starts again after it died, and fails those who waited for it', async () => {
    let starts = 0;
    const thread = new ParseThread(() => new Worker(starts++ === 0 ? DIES : ECHO, { eval: true }), 0);
    const lost = [thread.run('check', '1'), thread.run('check', '2')];
    for (const job of lost) await assert.rejects(job, /The thread ended\./);
    assert.ok(await thread.run('check', '3'));
    assert.equal(starts, 2);
  });

  it('does there what would be done here', async () => {
    for (const text of ['[1', `[${'1,'.repeat(PIECE)}1]`, '{"a": 1, "a": 2}']) {
      assert.deepEqual(await parseThread.run('check', text), parseTasks.check(text));
    }
  });

  it('says what is wrong with a text', () => {
    assert.deepEqual(parseTasks.check('[1'), {
      kind: 'incomplete',
      message: 'The answer ended before it was complete.',
    });
    assert.equal(parseTasks.check('[1]'), undefined);
  });
});

describe('a text in pieces', () => {
  const inPieces = (text: string, longest: number) => toEnd(buildPieces(text, MAX_DEPTH, longest));
  const shortest = fc.integer({ min: 0, max: 40 });

  it('is built as the whole is, however short the pieces are', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, noUnicodeString: false }), shortest, (json, longest) => {
        for (const text of [json, ` ${JSON.stringify(JSON.parse(json), null, 1)}\n`]) {
          assert.deepEqual(inPieces(text, longest), takenFrom(text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken only where JSON.parse takes it', () => {
    const structure = ['[', ']', '{', '}', ',', ':', '"', '\\', ' ', '1'];
    const words = ['1.5', '"a"', '"b":', '\n', '\u00a0', 'true', '{"c":[', ']}'];
    const sign = fc.constantFrom(...structure, ...words);
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), shortest, (signs, longest) => {
        for (const text of [signs.join(''), `[1,${signs.join('')},2]`, `{"d":[0,${signs.join('')}],"e":{}}`])
          assert.deepEqual(inPieces(text, longest), takenFrom(text), text);
      }),
      { numRuns: 2_000 },
    );
    for (const text of [
      '[,1]',
      '[1,]',
      '[1,,2]',
      '{"a":[1,2],}',
      '{1:[1,2]}',
      '{"a"[1,2]}',
      '[1,2]]',
      '[[1,2}]',
    ])
      for (const longest of [0, 1, 3, 100]) assert.equal(inPieces(text, longest), undefined, text);
  });

  it('keeps every digit that a double would change', () => {
    for (const digits of ['9007199254740993', '0.12345678901234567891', '1e400', '1E-400', '-0'])
      for (const longest of [0, 100])
        assert.equal(jsonText(inPieces(`[{"a":1},[${digits},2],3]`, longest)), `[{"a":1},[${digits},2],3]`);
  });

  it('is not built when it is nested too deeply', () => {
    const nested = (levels: number) => `${'[1,'.repeat(levels - 1)}[0]${']'.repeat(levels - 1)}`;
    for (const longest of [0, 100, PIECE]) {
      assert.deepEqual(inPieces(nested(MAX_DEPTH), longest), JSON.parse(nested(MAX_DEPTH)));
      assert.equal(inPieces(nested(MAX_DEPTH + 1), longest), undefined);
    }
  });

  it('ends with any other error than its own', () => {
    const steps = buildPieces('[1]', MAX_DEPTH);
    steps.next();
    assert.throws(() => steps.throw(new Error('another')), /another/);
  });
});

/** The value of a list or an object that JSON.parse takes; undefined for any other text. */
function takenFrom(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? buildExact(text) : undefined;
  } catch {
    return undefined;
  }
}
