import assert from 'node:assert/strict';
import { lists, walk } from './lists';
import { at, operationOf, query, rowsAt, visit, year2026, type Visit } from './visitor';

describe('paging in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());
  beforeEach(() => Promise.all([sandbox.reset('autovu'), sandbox.reset('letsjobit')]));

  for (const list of lists) {
    it(`walks ${list.vendor} ${list.operation} to the end with every row exactly once`, async () => {
      const { answers, rows } = await walk(sandbox, list);
      assert.ok(rows.length >= list.least, `only ${rows.length} rows`);
      assert.equal(rows.length, list.total(answers[0]!));
      assert.equal(new Set(rows.map((row) => row[list.key])).size, rows.length);
      const after = await sandbox.get(list.vendor, list.page(answers.length * list.size));
      assert.deepEqual(list.rows(after), []);
    });

    it(`answers ${list.vendor} ${list.operation} in the form of its schema, on every page`, async () => {
      const { response } = operationOf(list.vendor, list.operation);
      const { answers } = await walk(sandbox, list);
      for (const answer of answers)
        assert.deepEqual(response.safeParse(answer.json).error?.issues, undefined);
    });
  }

  it('of AutoVu fills all of Metadata, and 50 rows is a page unless said otherwise', async () => {
    const first = await sandbox.get('autovu', '/diary/2026-11-16?endDate=2026-12-16');
    assert.equal(rowsAt(first.json, 'Data').length, 50);
    const total = Number(at(first.json, 'Metadata', 'TotalRecords'));
    const pages = Math.ceil(total / 50);
    assert.deepEqual(at(first.json, 'Metadata'), {
      TotalRecords: total,
      CurrentPage: 1,
      PageSize: 50,
      TotalPages: pages,
      HasNextPage: true,
      HasPreviousPage: false,
    });
    const last = await sandbox.get('autovu', `/diary/2026-11-16?endDate=2026-12-16&pageNumber=${pages}`);
    assert.equal(at(last.json, 'Metadata', 'HasNextPage'), false);
    assert.equal(at(last.json, 'Metadata', 'HasPreviousPage'), true);
  });

  it('of AutoVu ends a search at 50 rows', async () => {
    const many = await sandbox.get('autovu', '/diary/search/sites?q=a%20r');
    assert.equal(rowsAt(many.json).length, 50);
    const few = rowsAt(
      (await sandbox.get('autovu', '/diary/search/sites?q=northgate%20leisure%20manchester')).json,
    );
    assert.ok(few.length > 0 && few.length < 50);
  });

  it('of Auvo gives 10 rows a page, and links as odd as the documented ones', async () => {
    const { json } = await sandbox.get('auvo', `/v2/tasks/${query({ paramFilter: year2026, page: 120 })}`);
    assert.equal(rowsAt(json, 'result', 'entityList').length, 10);
    const links = rowsAt(json, 'result', 'links');
    assert.deepEqual(
      links.map(({ rel }) => rel),
      ['self', 'nextPage'],
    );
    const next = new URL(String(links[1]!.href));
    assert.equal(next.pathname, '/v2/Tasks');
    assert.equal(next.searchParams.get('Page'), '121');
    assert.throws(() => JSON.parse(next.searchParams.get('ParamFilter') ?? '') as unknown, SyntaxError);
    assert.equal((await sandbox.get('auvo', next.pathname + next.search)).status, 404);
  });

  it('of LetsJobIt says what remains and where the next page starts', async () => {
    const { json } = await sandbox.get('letsjobit', '/api/v2/visits?pagination=1850');
    assert.deepEqual(at(json, 'meta'), {
      totalRecords: 2000,
      returnedRecords: 100,
      remainingRecords: 50,
      nextStart: 1950,
    });
    const last = await sandbox.get('letsjobit', '/api/v2/visits?pagination=1950');
    assert.deepEqual(at(last.json, 'meta'), {
      totalRecords: 2000,
      returnedRecords: 50,
      remainingRecords: 0,
      nextStart: 2000,
    });
  });

  it('of Autengo echoes offset and limit', async () => {
    const { json } = await sandbox.get('autengo', '/v3/vehicle?offset=40&limit=7');
    assert.deepEqual([at(json, 'offset'), at(json, 'limit'), rowsAt(json, 'list').length], [40, 7, 7]);
  });
});
