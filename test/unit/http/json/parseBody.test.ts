import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { CancelledError, IncompleteError, NotJsonError, UnreadableError } from '../../../../src/http/errors';
import { buildJson, jsonText, LosslessNumber, parseJson } from '../../../../src/http/json/json';
import type { Outline } from '../../../../src/http/json/outline';
import { outlineOf } from '../../../../src/http/json/outline';
import { parseBody } from '../../../../src/http/json/parseBody';
import { parseLarge } from '../../../../src/http/json/parseLarge';
import { PIECE, parseTasks } from '../../../../src/http/json/parseTasks';
import { ParseThread, parseThread } from '../../../../src/http/json/parseThread';

/** A thread that runs the given code instead of the real one. */
const threadOf = (code: string, idleMs?: number): ParseThread =>
  new ParseThread(() => new Worker(code, { eval: true }), idleMs);

const ECHO = `const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: [threadId] }));`;
const DIES = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });`;

/** The value that an outline's ranges stand for, put together without a pause. */
function joined(text: string, outline: Outline): string {
  const inner = outline.parts.map((part) =>
    'outline' in part
      ? `${outline.isList ? '' : `${JSON.stringify(part.key)}:`}${joined(text, part.outline)}`
      : text.slice(part.from, part.to),
  );
  return outline.isList ? `[${inner.join(',')}]` : `{${inner.join(',')}}`;
}

const ranges = ({ parts }: Outline): { from: number; to: number }[] =>
  parts.flatMap((part) => ('outline' in part ? ranges(part.outline) : [part]));

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

  it('is given up when it is stopped: before, while it is checked, and between two pieces', async () => {
    const text = `[${'{"a": 1},'.repeat(600_000)}0]`;
    const about = () => ({ status: 200 });
    await assert.rejects(parseBody(text, about, AbortSignal.abort()), CancelledError);
    const silent = threadOf(`require('node:worker_threads').parentPort.once('message', () => {});`);
    const checking = new AbortController();
    const whileChecked = parseLarge(text, about, checking.signal, silent);
    checking.abort();
    await assert.rejects(whileChecked, { kind: 'cancelled', status: 200 });
    const building = new AbortController();
    const outline = outlineOf(text, PIECE);
    assert.ok(outline);
    const stopper = {
      run: () => {
        setImmediate(() =>
          setImmediate(() => {
            building.abort();
          }),
        );
        return Promise.resolve({ outline });
      },
    };
    await assert.rejects(
      parseLarge(text, about, building.signal, stopper as unknown as ParseThread), // it is asked to run only
      CancelledError,
    );
  });

  it('is parsed here when the other thread dies, or cannot start', async () => {
    assert.deepEqual(await parseLarge('[1, 9007199254740993]', undefined, undefined, threadOf(DIES)), [
      1,
      new LosslessNumber('9007199254740993'),
    ]);
    const none = new ParseThread(() => {
      throw new Error('no threads here');
    });
    assert.deepEqual(await parseLarge('{"a": 1}', undefined, undefined, none), { a: 1 });
    await assert.rejects(
      parseLarge('{"a": 1', () => ({ status: 200 }), undefined, none),
      IncompleteError,
    );
  });
});

describe('the thread for large texts', () => {
  it('is one for all, and another one after a minute without work', async () => {
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
    assert.deepEqual(await parseThread.run('duplicates', '{"a": 1, "a": 2}'), [{ path: ['a'], line: 1 }]);
  });

  it('says what is wrong with a text, outlines it, and finds repeated keys', () => {
    assert.deepEqual(parseTasks.check('[1'), {
      kind: 'incomplete',
      message: 'The answer ended before it was complete.',
    });
    assert.deepEqual(parseTasks.check('[1]'), { outline: undefined });
    assert.deepEqual(parseTasks.duplicates('{"a":1,"a":2}'), [{ path: ['a'], line: 1 }]);
  });
});

describe('the outline of a text', () => {
  it('has ranges of at most the length asked for, which are the same value together', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6, noUnicodeString: false }),
        fc.integer({ min: 1, max: 40 }),
        (json, longest) => {
          for (const text of [json, JSON.stringify(JSON.parse(json), null, 1)]) {
            const outline = outlineOf(text, longest);
            if (outline === undefined) continue;
            assert.deepEqual(buildJson(joined(text, outline)), buildJson(text));
            for (const { from, to } of ranges(outline)) {
              const piece = text.slice(from, to);
              assert.ok(to - from <= longest || oneScalar(piece), piece);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is not made of what is short, empty or a scalar', () => {
    for (const text of ['[1,2]', ' {} ', '[ ]', '"a long text without parts"', '12345678901234567890'])
      assert.equal(outlineOf(text, 10), undefined, text);
  });

  it('keeps apart what is long itself, with its key', () => {
    assert.deepEqual(outlineOf('{"a":1,"b\\n":[1,2,3],"c":2}', 6), {
      isList: false,
      parts: [
        { from: 1, to: 6 },
        { key: 'b\n', outline: { isList: true, parts: [{ from: 14, to: 19 }] } },
        { from: 21, to: 26 },
      ],
    });
  });
});

/** A member or item that cannot be cut, maybe with the space before it. */
const oneScalar = (piece: string): boolean =>
  /^\s*(?:"(?:[^"\\]|\\.)*"\s*:\s*)?(?:"(?:[^"\\]|\\.)*"|[^\s"[\]{},]+|\[\s*\]|\{\s*\}|[[{].*[\]}])$/s.test(
    piece,
  );
