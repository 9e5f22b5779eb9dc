import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { sendInTurn, stopLines } from '../../../../src/snippets/javascript/walk';
import type { NextRule, Paging } from '../../../../src/snippets/paging';

const paging = (next: NextRule, position: Paging['position'], first: number): Paging => ({
  url: { before: 'https://a.b/?p=', after: '' },
  first,
  position,
  rows: ['rows'],
  next,
  limits: [],
  pauseSeconds: 30,
});

interface Answer {
  readonly rows: readonly number[];
  readonly total?: unknown;
  readonly more?: unknown;
  readonly next?: unknown;
}

/** The positions of the pages that a walk asks for, of those that there are. */
function walked(of: Paging, answers: readonly Answer[]): unknown {
  const { position, first, next } = of;
  const code = `(() => {
    const seen = [];
    const walk = () => {
      let ${position} = ${String(first)};
      for (const answer of answers) {
        const { rows } = answer;
        seen.push(${position});
        ${stopLines(of).join('\n')}
        ${next.by === 'page' ? `${position}++;` : ''}
      }
    };
    walk();
    return JSON.stringify(seen);
  })()`;
  return JSON.parse(runInNewContext(code, { answers }) as string); // what JSON.stringify gives of a list
}

const full: Answer = { rows: [1, 2] };
const none: Answer = { rows: [] };

describe('a walk in JavaScript', () => {
  it('counts pages until the total is reached, which may be a text', () => {
    const rule = paging({ by: 'page', size: 2, total: ['total'] }, 'page', 1);
    assert.deepEqual(walked(rule, Array<Answer>(9).fill({ ...full, total: 5 })), [1, 2, 3]);
    assert.deepEqual(walked(rule, Array<Answer>(9).fill({ ...full, total: '4' })), [1, 2]);
  });

  it('goes on to a page without rows where the total is missing', () => {
    const rule = paging({ by: 'page', size: 2, total: ['total'] }, 'page', 1);
    assert.deepEqual(walked(rule, [full, { ...full, total: null }, none, full]), [1, 2, 3]);
    const rows = paging({ by: 'rows', total: ['total'] }, 'offset', 0);
    assert.deepEqual(walked(rows, [full, { ...full, total: null }, none, full]), [0, 2, 4]);
  });

  it('believes "has next" rather than a total, but not after a page without rows', () => {
    const rule = paging({ by: 'page', size: 2, total: ['total'], hasNext: ['more'] }, 'page', 1);
    const more = { ...full, more: true, total: 1 };
    assert.deepEqual(walked(rule, [more, more, { ...full, more: false, total: 99 }, more]), [1, 2, 3]);
    assert.deepEqual(walked(rule, [more, { ...none, more: true }, more]), [1, 2]);
  });

  it('ends at the first page that is not full where nothing else is told', () => {
    const rule = paging({ by: 'page', size: 2 }, 'page', 1);
    assert.deepEqual(walked(rule, [full, full, { rows: [1] }, full]), [1, 2, 3]);
  });

  it('counts rows until the total is reached', () => {
    const rule = paging({ by: 'rows', total: ['total'] }, 'offset', 4);
    const some = { ...full, total: '8' };
    assert.deepEqual(walked(rule, [some, some, some]), [4, 6]);
  });

  it('goes where the answer says, while rows remain and it is further on', () => {
    const rule = paging({ by: 'answer', next: ['next'], remaining: ['more'] }, 'start', 0);
    const at = (next: unknown, more: unknown): Answer => ({ ...full, next, more });
    assert.deepEqual(walked(rule, [at(10, 5), at('20', '1'), at(30, 0), full]), [0, 10, 20]);
    assert.deepEqual(walked(rule, [at(10, 5), at(10, 5), full]), [0, 10]);
    assert.deepEqual(walked(rule, [at(10, 5), { ...at(20, 5), rows: [] }, full]), [0, 10]);
    assert.deepEqual(walked(rule, [at(null, 5), full]), [0]);
    assert.deepEqual(walked(rule, [full, full]), [0]);
  });
});

describe('a pause in JavaScript', () => {
  const words = { parameters: '', exchange: () => [], ok: '', status: '', body: '', retryAfter: '' };
  const code = sendInTurn(paging({ by: 'page', size: 2 }, 'page', 1), words).at(-1) ?? [];
  const pauseOf = runInNewContext(`${code.join('\n')}; pauseOf`) as (text: unknown) => number;

  it('is as many seconds as Retry-After says', () => {
    assert.equal(pauseOf('7'), 7_000);
    assert.equal(pauseOf('0'), 0);
  });

  it('ends at the date that it says', () => {
    const pause = pauseOf(new Date(Date.now() + 10_000).toUTCString());
    assert.ok(pause > 8_000 && pause <= 10_000, String(pause));
  });

  it('is what the vendor is known for where it says nothing that can be read', () => {
    for (const text of [null, undefined, '', 'soon', '0.5', '-1', 'Wed, 21 Oct 2015 07:28:00 GMT']) {
      assert.equal(pauseOf(text), 30_000, String(text));
    }
  });
});
