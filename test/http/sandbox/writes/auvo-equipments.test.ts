import assert from 'node:assert/strict';
import { at, operationOf, query, rowsAt, visit, type Visit } from '../visitor';

describe("attachments of Auvo's equipments in the sandbox", () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());
  beforeEach(() => sandbox.reset('auvo'));

  const put = (id: number, body: unknown) =>
    sandbox.write('auvo', 'PUT', `/v2/equipments/${String(id)}/attachments`, body);
  const urls = async (id: number) =>
    at((await sandbox.get('auvo', `/v2/equipments/${String(id)}`)).json, 'result', 'uriAnexos') as string[]; // texts by their schema
  const { example, response } = operationOf('auvo', 'equipments.attachments');

  it("accept the document's example and answer the equipment without its warranty", async () => {
    const before = await urls(127_765);
    const answer = await put(127_765, example.body);
    assert.equal(answer.status, 200);
    assert.deepEqual(response.safeParse(answer.json).error?.issues, undefined);
    assert.equal(at(answer.json, 'result', 'warrantyEndDate'), undefined);
    const after = await urls(127_765);
    assert.deepEqual(at(answer.json, 'result', 'uriAnexos'), after);
    assert.deepEqual(after.slice(0, -1), before);
    assert.match(after.at(-1) ?? '', /my_file\.pdf$/);
  });

  it('are shown by the list too', async () => {
    await put(127_765, example.body);
    const filter = query({ paramFilter: { identifier: 'a1b2c3' } });
    const { json } = await sandbox.get('auvo', `/v2/equipments/${filter}`);
    assert.deepEqual(rowsAt(json, 'result', 'entityList')[0]?.uriAnexos, await urls(127_765));
  });

  it('put in before are removed on request, the others stay', async () => {
    const { json } = await sandbox.get('auvo', `/v2/equipments/${query({ pageSize: 500, paramFilter: {} })}`);
    const row = rowsAt(json, 'result', 'entityList').find(
      ({ uriAnexos }) => (uriAnexos as string[]).length === 1,
    ); // texts by their schema
    const id = Number(row?.id);
    const before = await urls(id);
    await put(id, example.body);
    const next = { name: 'manual técnico.pdf', file: 'JVBERi0xLjQK' };
    await put(id, { removeAllAttachmentsInsertedByMe: true, attachments: [next] });
    const after = await urls(id);
    assert.deepEqual(after.slice(0, -1), before);
    assert.match(decodeURIComponent(after.at(-1) ?? ''), /manual técnico\.pdf$/);
  });

  it('are forgotten after a reset', async () => {
    const before = await urls(127_765);
    await put(127_765, example.body);
    await sandbox.reset('auvo');
    assert.deepEqual(await urls(127_765), before);
  });

  it('of an unknown equipment are not found, and files that are not base64 are refused', async () => {
    const unknown = await put(1, example.body);
    assert.deepEqual(
      [unknown.status, unknown.text],
      [404, 'The resource with the specified id does not exist.'],
    );
    const wrong = await put(127_765, { attachments: [{ name: 'a.pdf', file: 'base64 encoded file' }] });
    assert.equal(wrong.status, 400);
    assert.deepEqual(Object.keys(wrong.json as object), ['attachments.0.file']);
  });
});
