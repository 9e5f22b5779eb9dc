import assert from 'node:assert/strict';
import type { Pause } from '../../../src/http/pause';
import { parseJson } from '../../../src/http/json/json';
import type { CellKind, Column } from '../../../src/protocol/results';
import type { TableView } from '../../../src/protocol/table';
import { plainView } from '../../../src/protocol/table';
import { orderOf } from '../../../src/table/order';

const column = (id: string, kind: CellKind = 'text'): Column => ({ id, kind, documented: true, width: 10 });

const noPause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };

const order = async (
  rows: readonly unknown[],
  columns: readonly Column[],
  view: Partial<TableView>,
  shown = columns.map((_, place) => place),
) => {
  const found = await orderOf(rows, columns, { ...plainView, ...view }, { shown, pause: noPause });
  return { order: found.order && [...found.order], issues: found.issues };
};

const by = (id: string, direction: 'ascending' | 'descending' = 'ascending') => ({ column: id, direction });

const rows = [
  { id: 3, name: 'Zoë', city: 'Rome' },
  { id: 1, name: 'adam', city: 'Paris' },
  { id: 2, name: null, city: 'Rome' },
  { id: 4, city: 'paris' },
];
const columns = [column('id', 'number'), column('name'), column('city')];

describe('the order of rows', () => {
  it('is as they came where nothing else is asked for', async () => {
    assert.deepEqual(await order(rows, columns, {}), { order: undefined, issues: {} });
    const nothing = { find: ' ', filters: { id: ' ', other: '=1' }, sort: [by('other')] };
    assert.deepEqual(await order(rows, columns, nothing), { order: undefined, issues: {} });
  });

  it('follows several columns, and stays as they came where they are equal', async () => {
    assert.deepEqual((await order(rows, columns, { sort: [by('city', 'descending')] })).order, [0, 2, 1, 3]);
    assert.deepEqual(
      (await order(rows, columns, { sort: [by('city'), by('id', 'descending')] })).order,
      [3, 1, 0, 2],
    );
  });

  it('leaves rows without a value last, as they came', async () => {
    assert.deepEqual((await order(rows, columns, { sort: [by('name')] })).order, [1, 0, 2, 3]);
    assert.deepEqual((await order(rows, columns, { sort: [by('name', 'descending')] })).order, [0, 1, 2, 3]);
  });

  it('has only rows that every filter lets through and that have the text', async () => {
    const view = { filters: { city: 'rome', id: '>2' } };
    assert.deepEqual((await order(rows, columns, view)).order, [0]);
    assert.deepEqual(
      (await order(rows, columns, { find: 'PARIS', sort: [by('id', 'descending')] })).order,
      [3, 1],
    );
    assert.deepEqual((await order(rows, columns, { find: 'nowhere' })).order, []);
  });

  it('finds only in the columns that are shown', async () => {
    assert.deepEqual((await order(rows, columns, { find: 'rome' }, [0, 1])).order, []);
  });

  it('finds texts as they are shown: not null, not inside pictures, beyond where a cell cuts', async () => {
    const long = `${'x'.repeat(1_000)} needle`;
    const picture = `iVBORw0KGgo${'needle'.repeat(200)}`;
    const values = [null, long, picture, [{ a: 'needle' }], 1, -0, true];
    const find = (text: string) => order(values, [column('value')], { find: text });
    assert.deepEqual((await find('null')).order, []);
    assert.deepEqual((await find('needle')).order, [1, 3]);
    assert.deepEqual((await find('png image')).order, [2]);
    assert.deepEqual((await find('-0')).order, [5]);
    assert.deepEqual((await find('tru')).order, [6]);
  });

  it('says what is wrong with a filter, which then hides nothing', async () => {
    const { order: found, issues } = await order(rows, columns, { filters: { id: '>abc', city: 'rome' } });
    assert.deepEqual(found, [0, 2]);
    assert.deepEqual(Object.keys(issues), ['id']);
  });

  it('takes names for names, whatever they are called', async () => {
    const odd = parseJson(
      '[{"__proto__": 2, "constructor": "b"}, {"__proto__": 1}, {"constructor": "a"}, {}]',
    );
    const oddColumns = [column('__proto__', 'number'), column('constructor'), column('toString')];
    assert.ok(Array.isArray(odd));
    assert.deepEqual((await order(odd, oddColumns, { sort: [by('__proto__')] })).order, [1, 0, 2, 3]);
    assert.deepEqual((await order(odd, oddColumns, { sort: [by('constructor')] })).order, [2, 0, 1, 3]);
    assert.deepEqual((await order(odd, oddColumns, { filters: { constructor: '=' } })).order, [1, 3]);
    assert.deepEqual((await order(odd, oddColumns, { find: 'function' })).order, []);
    const filters = JSON.parse('{"__proto__": ">x"}') as Record<string, string>; // of strings only
    const { issues } = await order(odd, oddColumns, { filters });
    assert.deepEqual(Object.keys(issues), ['__proto__']);
  });

  it('is stable over many rows, and the same as that of a plain sort', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ group: (at * 7919) % 13, at }));
    const found = await order(many, [column('group', 'number')], { sort: [by('group', 'descending')] });
    const expected = many.toSorted((a, b) => b.group - a.group).map(({ at }) => at);
    assert.deepEqual(found.order, expected);
  });

  it('lets others work in between, and is over when it is no longer wanted', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ id: at }));
    let [turns, time] = [0, 0];
    const abort = new AbortController();
    const view = { ...plainView, sort: [by('id', 'descending')] };
    const pause: Pause = {
      elapsed: () => time++,
      turn: () => {
        turns++;
        return Promise.resolve();
      },
    };
    const slices = { shown: [0], pause, signal: abort.signal };
    const whole = await orderOf(many, columns, view, slices);
    assert.equal(whole.order?.[0], 4_999);
    assert.ok(turns > 20, `${String(turns)} turns`);
    turns = 0;
    const stopping: Pause = {
      ...pause,
      turn: () => {
        if (++turns === 3) abort.abort();
        return Promise.resolve();
      },
    };
    assert.equal((await orderOf(many, columns, view, { ...slices, pause: stopping })).order, undefined);
    assert.equal(turns, 3);
  });
});
