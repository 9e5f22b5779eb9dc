import assert from 'node:assert/strict';
import { at, operationOf, visit, type Visit } from '../visitor';

describe('contacts written to the sandbox of Autengo', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());
  beforeEach(() => sandbox.reset('autengo'));

  const write = (method: string, path: string, body?: unknown) =>
    sandbox.write('autengo', method, `/v3${path}`, body);
  const contact = async (path: string) => {
    const { status, json } = await sandbox.get('autengo', `/v3/contact/${path}`);
    return status === 200 ? at(json, 'data', 'contact') : status;
  };
  const example = (operation: string) => operationOf('autengo', operation).example.body;

  it("take the document's example, and answer it with an ID under 201", async () => {
    const created = await write('POST', '/contact', example('contact.create'));
    assert.equal(created.status, 201);
    const ID = at(created.json, 'data', 'contact', 'ID');
    const expected = { ID, ...(example('contact.create') as object) }; // the example is an object
    assert.deepEqual(created.json, {
      status: 'success',
      statusText: 'Contact created successfully',
      data: { contact: expected },
    });
    assert.deepEqual(await contact(String(ID)), expected);
    assert.deepEqual(await contact('tecfactura/D123456789'), expected, 'the newest of that TecFactura ID');
  });

  it('get IDs that count on', async () => {
    const ids: unknown[] = [];
    for (const lastName of ['One', 'Two'])
      ids.push(at((await write('POST', '/contact', { lastName })).json, 'data', 'contact', 'ID'));
    assert.equal(Number(ids[1]), Number(ids[0]) + 1);
  });

  it('keep what an update does not name', async () => {
    const before = (await contact('123')) as object; // contact 123 is the document's example
    const updated = await write('PUT', '/contact/123', { city: 'Berlin', isOptIn: true });
    assert.deepEqual(at(updated.json, 'data', 'contact'), { ...before, city: 'Berlin', isOptIn: true });
    assert.deepEqual(await contact('123'), { ...before, city: 'Berlin', isOptIn: true });
    await write('PUT', '/contact/tecfactura/D123456789', { city: 'Köln' });
    assert.equal(at(await contact('123'), 'city'), 'Köln');
  });

  it('are found under a TecFactura ID that an update gave them', async () => {
    await write('PUT', '/contact/124', { tecfacturaId: 'D-42' });
    assert.equal(at(await contact('tecfactura/D-42'), 'ID'), 124);
  });

  it('are gone after a delete, and back after a reset', async () => {
    const deleted = { status: 'success', statusText: 'Contact deleted successfully' };
    assert.deepEqual((await write('DELETE', '/contact/123')).json, deleted);
    assert.deepEqual((await write('DELETE', '/contact/tecfactura/D123456790')).json, deleted);
    for (const path of ['123', '124', 'tecfactura/D123456789']) assert.equal(await contact(path), 404);
    await sandbox.reset('autengo');
    assert.equal(at(await contact('123'), 'lastName'), 'Mustermann');
    assert.equal(at(await contact('tecfactura/D123456790'), 'ID'), 124);
  });

  it('are not found under an unknown ID, whatever is asked', async () => {
    for (const path of ['/contact/99999', '/contact/tecfactura/nobody']) {
      assert.equal((await sandbox.get('autengo', `/v3${path}`)).status, 404);
      assert.equal((await write('PUT', path, { city: 'Berlin' })).status, 404);
      assert.equal((await write('DELETE', path)).status, 404);
    }
  });

  it('are refused with a field that the document does not know, or past its limit', async () => {
    for (const body of [
      { isPrivate: true },
      { zipCode: '1'.repeat(17) },
      { title: 'Dr' },
      { type: 'friend' },
      { customerRating: 6 },
      { dateOfBirth: '01.01.1990' },
    ]) {
      const answer = await write('POST', '/contact', body);
      assert.equal(answer.status, 400, JSON.stringify(body));
      assert.notEqual(answer.text, '');
    }
    assert.equal((await write('PUT', '/contact/123', {})).status, 400);
  });

  it('have at the start the form of their schema', async () => {
    const { response } = operationOf('autengo', 'contact.get');
    for (let id = 123; id < 183; id += 1) {
      const { json } = await sandbox.get('autengo', `/v3/contact/${String(id)}`);
      assert.deepEqual(response.safeParse(json).error?.issues, undefined);
    }
  });
});
