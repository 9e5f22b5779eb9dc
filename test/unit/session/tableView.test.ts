import assert from 'node:assert/strict';
import type { HttpRequest } from '../../../src/http/exchange';
import { plainLayout } from '../../../src/protocol/table';
import { jsonResponse, textResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { startOf } from '../../support/visits';

/** Three visits a page, on two pages. */
function answer({ url }: HttpRequest) {
  const from = startOf(url);
  const priorities = from === 0 ? [3, 1, null] : [2, 9, 10];
  return jsonResponse({
    meta: { totalRecords: 6, returnedRecords: 3, remainingRecords: 3 - from, nextStart: from + 3 },
    data: priorities.map((priority, at) => ({
      _id: `v${String(from + at)}`,
      priority,
      docNo: `A${String(at)}`,
    })),
  });
}

const open = (options?: Parameters<typeof openSession>[5]) =>
  openSession('letsjobit', 'visits.list', answer, {}, undefined, options);
type Opened = ReturnType<typeof open>['session'];

/** What stands in a column, from the first row on. */
function column(session: Opened, id: string) {
  const { results } = session.state();
  const at = results?.columns.findIndex((one) => one.id === id) ?? -1;
  return session.shown.content.rows(results?.run ?? -1, 0, 1_000).rows.map((row) => row[at]?.text);
}

const ascending = [{ column: 'priority', direction: 'ascending' as const }];

describe('how rows are looked at', () => {
  it('puts them in order, with the empty ones last, and back as they came', async () => {
    const { session, requests } = open();
    await session.start();
    const before = session.state().results;
    session.setView({ sort: ascending });
    await settled();
    assert.deepEqual(column(session, '_id'), ['v1', 'v0', 'v2']);
    const sorted = session.state().results;
    assert.equal(sorted?.page, before?.page, 'They are the same rows.');
    assert.notEqual(sorted?.run, before?.run, 'They stand elsewhere.');
    session.setView({ sort: [] });
    assert.deepEqual(column(session, '_id'), ['v0', 'v1', 'v2']);
    assert.equal(requests.length, 1);
  });

  it('hides rows by filter and by find, counts both, and says what is wrong with a filter', async () => {
    const { session } = open();
    await session.start();
    session.setView({ filters: { priority: '>=1', docNo: 'a1' } });
    await settled();
    const { results } = session.state();
    assert.deepEqual([results?.rowCount, results?.allRows, results?.to], [1, 3, 3]);
    assert.deepEqual(column(session, '_id'), ['v1']);
    session.setView({ filters: { priority: '>' } });
    await settled();
    assert.deepEqual(Object.keys(session.state().results?.filterIssues ?? {}), ['priority']);
    assert.equal(session.state().results?.rowCount, 3);
    session.setView({ filters: { priority: ' ' }, find: 'v2' });
    await settled();
    assert.deepEqual(session.state().results?.view.filters, {});
    assert.deepEqual(column(session, '_id'), ['v2']);
  });

  it('finds only in columns that are shown', async () => {
    const { session } = open();
    await session.start();
    session.setView({ find: 'v1', columns: { ...plainLayout, hidden: ['_id'] } });
    await settled();
    assert.equal(session.state().results?.rowCount, 0);
    session.setView({ columns: plainLayout });
    await settled();
    assert.equal(session.state().results?.rowCount, 1);
  });

  it('stays over pages and over the same request run again, and ends with another list', async () => {
    const { session } = open();
    session.setView({ sort: ascending, find: 'v' });
    await session.start();
    await settled();
    await session.goTo('next');
    await settled();
    assert.deepEqual(column(session, 'priority'), ['2', '9', '10']);
    await session.start();
    await settled();
    assert.equal(session.state().results?.view.find, 'v');
    session.setValues({ ...session.values, 'query.docNo': 'x' });
    await session.start();
    assert.deepEqual(
      [session.state().results?.view.find, session.state().results?.view.sort],
      ['', ascending],
    );
  });

  it('hides no row without saying so when another list does not come', async () => {
    let fails = false;
    const { session } = openSession('letsjobit', 'visits.list', (request) =>
      fails ? jsonResponse({ message: 'no' }, 404) : answer(request),
    );
    await session.start();
    session.setView({ find: 'v1' });
    await settled();
    fails = true;
    session.setValues({ ...session.values, 'query.docNo': 'x' });
    await session.start();
    await settled();
    const { results } = session.state();
    assert.deepEqual([results?.stale, results?.view.find, results?.rowCount], [true, '', 3]);
  });

  it('is waited for by whoever exports the rows shown, who gets none that a filter hides', async () => {
    const { session } = open();
    await session.start();
    session.setView({ filters: { docNo: 'a1' } });
    const { rows } = await session.shown.toExport('shown');
    assert.equal(rows.length, 1);
    session.setView({ filters: { docNo: 'a2' } });
    const { text } = await session.answers.document('rows');
    assert.match(text, /"A2"/);
    assert.doesNotMatch(text, /"A1"/);
  });

  it('is there again after a reload, for the first run of what was asked for then', async () => {
    const view = { sort: ascending, find: 'v', filters: { docNo: 'a' } };
    const { session, requests } = openSession(
      'letsjobit',
      'visits.list',
      answer,
      {},
      { 'query.docNo': 'x' },
      { view, position: 3 },
    );
    await session.start();
    await settled();
    assert.equal(startOf(requests[0]?.url ?? ''), 3, 'The page that was shown is asked for.');
    const { results } = session.state();
    assert.deepEqual([results?.view.find, results?.view.filters], ['v', view.filters]);
    assert.deepEqual(column(session, 'priority'), ['2', '9', '10']);
  });

  it('begins as the user left the columns, and tells of every change of them', async () => {
    const kept: unknown[] = [];
    const columns = { ...plainLayout, hidden: ['docNo'] };
    const { session } = open({ view: { columns }, onColumns: (layout) => kept.push(layout) });
    await session.start();
    assert.deepEqual(session.state().results?.view.columns.hidden, ['docNo']);
    session.setView({ find: 'x' });
    session.setView({ columns: plainLayout });
    assert.deepEqual(kept, [plainLayout]);
  });

  it('decides what is copied and exported: rows and columns as they are shown, digits as they came', async () => {
    const { session } = open();
    await session.start();
    session.setView({ sort: ascending, columns: { ...plainLayout, order: ['priority'], hidden: ['docNo'] } });
    await settled();
    const { columns, rows } = await session.shown.toExport('shown');
    assert.deepEqual(
      columns.map(({ id }) => id),
      ['priority', '_id'],
    );
    assert.deepEqual(
      rows.map((row) => (row as { _id: string })._id),
      ['v1', 'v0', 'v2'],
    );
    const { run = -1, columns: all = [] } = session.state().results ?? {};
    const places = ['priority', '_id'].map((id) => all.findIndex((one) => one.id === id));
    const selection = { rows: [{ from: 0, to: 2 }], columns: places };
    const { content } = session.shown;
    assert.deepEqual(await content.copy({ run, selection, format: 'tsv', headers: false }), {
      text: '1\tv1\n3\tv0',
      rows: 2,
      cells: 4,
    });
    assert.equal(await content.copy({ run: run - 1, selection, format: 'tsv', headers: false }), undefined);
    assert.equal((await content.summary(run, selection))?.numbers?.sum, '4');
    assert.equal((await content.distribution(run, places[0] ?? -1))?.rows, 3);
    assert.equal(await content.summary(run - 1, selection), null);
  });

  it('leaves a value in full, its path and its text to whoever asks with the rows shown', async () => {
    const { session } = open();
    await session.start();
    const { run = -1, columns = [] } = session.state().results ?? {};
    const place = { run, row: 1, column: columns.findIndex(({ id }) => id === 'docNo') };
    const { content } = session.shown;
    assert.equal(content.detail(place, [], 0)?.text, 'A1');
    assert.equal(content.path(place, []), 'docNo');
    assert.equal(content.valueText(place, []), 'A1');
    assert.ok('reason' in content.image(place, []));
    assert.equal(content.placeOnMap(place, []), undefined);
    const gone = { ...place, run: run - 1 };
    assert.deepEqual(
      [content.detail(gone, [], 0), content.path(gone, []), content.valueText(gone, [])],
      [null, undefined, undefined],
    );
  });

  it('shows, copies and exports numbers as they were written, also of all rows', async () => {
    const data = '[{"_id":"v1","price":12.50,"rate":1.0,"whole":10,"list":[0.10],"text":"1.00"}]';
    const meta = '{"totalRecords":1,"returnedRecords":1,"remainingRecords":0,"nextStart":1}';
    const { session } = openSession('letsjobit', 'visits.list', () =>
      textResponse(`{"meta":${meta},"data":${data}}`),
    );
    await session.start();
    const shown = () => ['price', 'rate', 'whole', 'list', 'text'].flatMap((id) => column(session, id));
    assert.deepEqual(shown(), ['12.50', '1.0', '10', '0.10', '1.00']);
    session.setView({ filters: { price: '12.5', rate: '=1' } });
    await settled();
    assert.equal(session.state().results?.rowCount, 1, 'They are the same numbers.');
    assert.equal(session.state().drift.entries.filter(({ kind }) => kind === 'type').length, 0);
    session.all.offer();
    await session.all.act('start');
    assert.deepEqual(shown(), ['12.50', '1.0', '10', '0.10', '1.00']);
    assert.ok((await session.answers.document('rows')).text.includes('"price":12.50'));
  });
});
