import assert from 'node:assert/strict';
import { LosslessNumber } from '../../../src/http/json/json';
import type { CellKind } from '../../../src/protocol/results';
import { filterOf } from '../../../src/table/filter';

/** The values that a filter lets through. */
function through(
  text: string,
  kind: CellKind,
  values: readonly unknown[],
  labels?: Record<string, string>,
): unknown[] {
  const filter = filterOf(text, { kind }, labels);
  assert.ok(filter !== undefined && 'matches' in filter, `${text}: ${JSON.stringify(filter)}`);
  return values.filter((value) => filter.matches(value));
}

const issue = (text: string, kind: CellKind): string => {
  const filter = filterOf(text, { kind });
  assert.ok(filter !== undefined && 'issue' in filter, text);
  return filter.issue;
};

const big = new LosslessNumber('9007199254740993');

describe('a filter', () => {
  it('of nothing asks for nothing', () => {
    for (const text of ['', '  ', '|', ' | ']) assert.equal(filterOf(text, { kind: 'text' }), undefined);
  });

  it('finds a text anywhere, whatever its case and accents', () => {
    const values = ['São Paulo', 'SAO', 'Sa\u0303o', 'so', null, undefined, '', 5];
    assert.deepEqual(through('sao', 'text', values), ['São Paulo', 'SAO', 'Sa\u0303o']);
    assert.deepEqual(through('SÃO', 'text', values), ['São Paulo', 'SAO', 'Sa\u0303o']);
    assert.deepEqual(through('(a.c)', 'text', ['abc', 'x(A.C)']), ['x(A.C)']);
    assert.deepEqual(through('[^-]\\', 'text', ['a', '[^-]\\']), ['[^-]\\']);
    assert.deepEqual(through('😀', 'text', ['😀!', '\ud83d']), ['😀!']);
    assert.deepEqual(through('한', 'text', ['한국', 'ab']), ['한국']);
    assert.deepEqual(through('5', 'number', [5, 15, 3, big]), [5, 15, big]);
  });

  it('compares numbers exactly', () => {
    const values = [9007199254740992, big, '9007199254740993', 5, -0, 'x', null, '', true];
    assert.deepEqual(through('=9007199254740993', 'number', values), [big, '9007199254740993']);
    assert.deepEqual(through('>9007199254740992', 'number', values), [big, '9007199254740993']);
    assert.deepEqual(through('<=0', 'number', values), [-0]);
    assert.deepEqual(through('0 .. 5.0', 'number', values), [5, -0]);
    assert.deepEqual(through('5..', 'number', [4, 5, 6]), [5, 6]);
    assert.deepEqual(through('..5', 'number', [4, 5, 6]), [4, 5]);
    assert.deepEqual(through('<1e400', 'number', [5, new LosslessNumber('1e401')]), [5]);
  });

  it('knows what is empty and what is not', () => {
    const values = [null, undefined, '', 0, false, 'x', []];
    assert.deepEqual(through('=', 'text', values), [null, undefined, '']);
    assert.deepEqual(through('=""', 'text', values), [null, undefined, '']);
    for (const not of ['!=', '<>']) assert.deepEqual(through(not, 'text', values), [0, false, 'x', []]);
  });

  it('takes the whole of a text for equal', () => {
    assert.deepEqual(through('=open', 'text', ['Open', 'opened', 'open\n', null]), ['Open']);
    assert.deepEqual(through('!=open', 'text', ['Open', 'opened', null]), ['opened', null]);
    assert.deepEqual(through('=7', 'text', ['007', '7', 7]), ['7', 7]);
  });

  it('orders texts', () => {
    assert.deepEqual(through('>=m', 'text', ['Alfa', 'm', 'Zoë', null]), ['m', 'Zoë']);
    assert.deepEqual(through('a..c', 'text', ['Alfa', 'b', 'd', 'C']), ['Alfa', 'b', 'C']);
    assert.deepEqual(through('>b2', 'text', ['b10', 'b1']), ['b10']);
  });

  it('takes a day, month or year for all of it', () => {
    const values = [
      '2026-10-31',
      '2026-11-01T00:00:00',
      '2026-11-30T23:59:59.9999999',
      '2026-12-01',
      'soon',
      null,
    ];
    assert.deepEqual(through('=2026-11', 'date', values), values.slice(1, 3));
    assert.deepEqual(through('>2026-11', 'date', values), ['2026-12-01']);
    assert.deepEqual(through('>=2026-11', 'date', values), values.slice(1, 4));
    assert.deepEqual(through('<2026-11', 'date', values), ['2026-10-31']);
    assert.deepEqual(through('<=2026-11', 'date', values), values.slice(0, 3));
    assert.deepEqual(through('2026-11..2026-12', 'date', values), values.slice(1, 4));
    assert.deepEqual(through('2026-12..', 'date', values), ['2026-12-01']);
    assert.deepEqual(through('=2026-11-30T23:59', 'date', values), [values[2]]);
    assert.deepEqual(through('!=2026', 'date', values), ['soon', null]);
  });

  it('compares dates as they are shown, unless it states a zone', () => {
    const late = '2026-11-21T23:30:00-03:00';
    assert.deepEqual(through('=2026-11-21', 'date', [late]), [late]);
    assert.deepEqual(through('=2026-11-22T02:30Z', 'date', [late]), [late]);
    assert.deepEqual(through('>2026-11-22T03:00:00Z', 'date', [late]), []);
  });

  it('takes any of several', () => {
    assert.deepEqual(through('open | =5|>100', 'number', [5, 50, 500, 'opened']), [5, 500, 'opened']);
    assert.deepEqual(through('a|', 'text', ['a', 'b']), ['a']);
  });

  it('takes literally what stands in quotation marks', () => {
    const values = ['=5', 'a|b', '1..2', 'say "hi"', '5'];
    assert.deepEqual(through('"=5"', 'text', values), ['=5']);
    assert.deepEqual(through('="a|b"|"1..2"', 'text', values), ['a|b', '1..2']);
    assert.deepEqual(through('"say ""hi"""', 'text', values), ['say "hi"']);
    assert.deepEqual(through('"..a"', 'text', ['x..a']), ['x..a']);
    assert.deepEqual(through('5"', 'text', ['a 5" pipe']), ['a 5" pipe']);
  });

  it('finds what has a label or words by either', () => {
    const labels = { '1': 'Low', '2': 'High' };
    assert.deepEqual(through('=low', 'text', [1, 2], labels), [1]);
    assert.deepEqual(through('=2', 'text', [1, 2], labels), [2]);
    assert.deepEqual(through('>1', 'text', [1, 2], labels), [2]);
    assert.deepEqual(through('hi', 'text', [1, 2], labels), [2]);
    const diesel = { key: 3, text: 'Diesel' };
    for (const text of ['=3', '=diesel', 'ies', '>2'])
      assert.deepEqual(through(text, 'text', [diesel]), [diesel], text);
  });

  it('finds what is nested by the text that is shown', () => {
    assert.deepEqual(through('9007199254740993', 'nested', [[big], [1]]), [[big]]);
    assert.deepEqual(through('=1, 2', 'nested', [[1, 2], [1]]), [[1, 2]]);
  });

  it('finds true and false', () => {
    assert.deepEqual(through('=true', 'boolean', [true, false, null]), [true]);
    assert.deepEqual(through('!=true', 'boolean', [true, false, null]), [false, null]);
  });

  it('that cannot be read says why', () => {
    assert.match(issue('>', 'number'), /Write what comes after >, for example >10\./);
    assert.match(issue('>= ', 'date'), />=2026-11-21/);
    assert.match(issue('>abc', 'number'), /abc is no number/);
    assert.match(issue('1..b', 'number'), /b is no number/);
    assert.match(issue('<21.11.2026', 'date'), /21\.11\.2026 is no date/);
    assert.match(issue('>2026-02-31', 'date'), /no date/);
    assert.match(issue('20..10', 'number'), /20 comes after 10/);
    assert.match(issue('2026-12..2026-11', 'date'), /comes after/);
    assert.match(issue('>true', 'boolean'), /no order/);
    assert.match(issue('"abc', 'text'), /quotation mark/);
    assert.match(issue('5|>', 'number'), /Write what comes after/);
    assert.ok(issue(`>${'x'.repeat(900)}`, 'number').length < 200);
  });
});
