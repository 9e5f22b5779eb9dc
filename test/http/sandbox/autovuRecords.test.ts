import assert from 'node:assert/strict';
import { vendors } from '../../../src/catalog/vendors/index';
import { at, operationOf, rowsAt, visit, type Visit } from './visitor';

describe('sites, products and the search for jobs in the sandbox of AutoVu', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());
  beforeEach(() => sandbox.reset('autovu'));

  const read = async (path: string, headers = {}) => sandbox.get('autovu', path, headers);
  const search = async (orderno: string, more = '') =>
    rowsAt((await read(`/diary/search/jobs?orderno=${encodeURIComponent(orderno)}${more}`)).json);

  it('a job is found by its whole order number, in either case', async () => {
    const job = (await read('/jobs/20001')).json;
    const orderno = String(at(job, 'CustomerOrderNo'));
    assert.deepEqual(operationOf('autovu', 'diary.searchJobs').example, { query: { orderno } });
    for (const text of [orderno, orderno.toLowerCase()])
      assert.deepEqual(
        (await search(text)).map(({ JobId }) => JobId),
        [20001],
      );
    assert.deepEqual(await search(orderno.slice(0, -1)), []);
    assert.equal((await read('/diary/search/jobs?orderno=P')).status, 400);
    assert.equal((await read('/diary/search/jobs')).status, 400);
  });

  it('jobs under a contract are found by its reference, old ones on request only, 50 at most', async () => {
    const reference = String(at((await read('/siteproduct/5001')).json, 'ContractReference'));
    const recent = await search(reference);
    assert.equal(recent.length, 50);
    assert.ok(recent.every((row) => row.ContractReference === reference && row.IsArchived === false));
    const all = await search(reference, '&includeArchive=true');
    assert.equal(all.length, 50);
    assert.ok(all.some(({ IsArchived }) => IsArchived === true));
  });

  it('a site says where it is, who to ask, and who pays', async () => {
    const { status, json } = await read('/site/1001');
    assert.equal(status, 200);
    assert.equal(at(json, 'ClientID'), 1001);
    const found = rowsAt((await read('/diary/search/sites?q=northgate%20leisure')).json)[0];
    for (const name of ['SiteName', 'AccountName', 'Postcode', 'ContactName', 'Latitude'])
      assert.equal(at(json, name), found?.[name]);
  });

  it('a product belongs to a site that exists, and counts the jobs of its history', async () => {
    const { json } = await read('/siteproduct/5001');
    assert.equal((await read(`/site/${String(at(json, 'ClientID'))}`)).status, 200);
    const history = await read('/siteproduct/5001/jobs?pageSize=100');
    assert.equal(at(history.json, 'Metadata', 'TotalRecords'), at(json, 'JobCount'));
    const last = String(at(json, 'LastServiceDate'));
    assert.ok(rowsAt(history.json, 'Data').some((job) => String(job.CompletedDate).startsWith(last)));
  });

  it('what does not exist is not found, and neither is what the scope does not open', async () => {
    for (const path of ['/site/1', '/siteproduct/1']) assert.equal((await read(path)).status, 404);
    for (const path of ['/site/x', '/siteproduct/x']) assert.equal((await read(path)).status, 400);
    const diaryOnly = { scopecode: 'sandbox-scope-DiaryEndpoints' };
    assert.equal((await read('/site/1001', diaryOnly)).status, 404);
    assert.equal((await read('/site/1001', { scopecode: 'sandbox-scope-SiteEndpoints' })).status, 200);
    assert.equal((await read('/diary/search/jobs?orderno=PO-1', diaryOnly)).status, 200);
  });

  it('rows name ids as the catalog follows them, and every one leads to a record', async () => {
    const rows = rowsAt((await read('/diary/2026-11-20')).json, 'Data').slice(0, 5);
    const paths = { JobId: '/jobs/', ClientID: '/site/', ProductRef: '/siteproduct/' };
    for (const row of rows) {
      for (const [name, path] of Object.entries(paths)) {
        assert.ok(name in vendors.autovu.references, name);
        assert.equal((await read(path + String(row[name]))).status, 200);
      }
    }
  });
});
