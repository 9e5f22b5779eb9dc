import assert from 'node:assert/strict';
import { at, query, rowsAt, visit, type Row, type Visit } from '../visitor';
import { recordOf, refusesValue } from './record';

describe('changes of customers in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const write = (method: string, path: string, body: unknown) =>
    sandbox.write('auvo', method, `/v2${path}`, body);
  const get = async (id: unknown) =>
    at((await sandbox.get('auvo', `/v2/customers/${String(id)}`)).json, 'result') as Row; // an object for a known id

  it('patch changes the fields that it names, by either spelling', async () => {
    const before = await get(456);
    const row = recordOf(
      'auvo',
      'customers.patch',
      await write('PATCH', '/customers/456', [
        { op: 'replace', path: 'description', value: 'description value' },
        { op: 'replace', path: 'UnitMaximumTime', value: 2 },
        { op: 'replace', path: 'adressComplement', value: 'Sala 1' },
        { op: 'replace', path: 'managersId', value: [123] },
      ]),
    );
    assert.deepEqual(
      [row.name, row.unitMaximumTime, row.AdressComplement, row.managersId],
      ['description value', 2, 'Sala 1', [123]],
    );
    assert.deepEqual(['contacts' in row, 'uriAnexos' in row], [false, false]);
    const after = await get(456);
    assert.deepEqual(after, {
      ...before,
      description: 'description value',
      unitMaximumTime: 2,
      adressComplement: 'Sala 1',
      managersId: [123],
      dateLastUpdate: after.dateLastUpdate,
    });
    const renamed = await write('PATCH', '/customers/456', [
      { op: 'replace', path: 'name', value: 'Xavier' },
    ]);
    assert.equal(recordOf('auvo', 'customers.patch', renamed).name, 'Xavier');
    assert.equal(
      rowsAt(
        (
          await sandbox.get(
            'auvo',
            `/v2/customers/${query({ paramFilter: { description: 'xavier', id: 456 } })}`,
          )
        ).json,
        'result',
        'entityList',
      ).length,
      1,
    );
  });

  it('patch refuses unknown customers, segments, fields and ops', async () => {
    const change = (path: string, value: unknown, op = 'replace') => [{ op, path, value }];
    assert.equal((await write('PATCH', '/customers/999999', change('note', 'x'))).status, 404);
    refusesValue(await write('PATCH', '/customers/456', change('segmentId', 999)), 'segmentId', 999);
    assert.equal((await write('PATCH', '/customers/456', change('owner', 1))).status, 400);
    assert.equal((await write('PATCH', '/customers/456', change('note', 1))).status, 400);
    assert.equal((await write('PATCH', '/customers/456', change('note', 'x', 'remove'))).status, 400);
  });

  it('attachments are added, or take the place of all before them', async () => {
    const file = { name: 'my_file.pdf', file: 'JVBERi0xLjQK' };
    const put = (body: object, id = 456) => write('PUT', `/customer/${id}/attachments`, body);
    const before = rowsAt(await get(456), 'uriAnexos');
    const row = recordOf(
      'auvo',
      'customers.attachments',
      await put({ removeAllAttachmentsInsertedByMe: false, attachments: [file, file] }),
    );
    assert.equal(rowsAt(row, 'uriAnexos').length, before.length + 2);
    assert.match(String(at(row, 'uriAnexos', before.length)), /^https:.*\.pdf$/);
    assert.equal('contacts' in row, false);
    const emptied = await put({ removeAllAttachmentsInsertedByMe: true });
    assert.deepEqual(recordOf('auvo', 'customers.attachments', emptied).uriAnexos, []);
    assert.deepEqual((await get(456)).uriAnexos, []);
    assert.equal((await put({ attachments: [file] }, 999_999)).status, 404);
    assert.equal((await put({ attachments: [{ name: 'x', file: 'base64 encoded file' }] })).status, 400);
  });

  it('are forgotten by a reset', async () => {
    const before = await get(456);
    const made = recordOf('auvo', 'customers.create', await write('POST', '/customers/', { name: 'Ana' }));
    await write('PATCH', '/customers/456', [{ op: 'replace', path: 'note', value: 'changed' }]);
    await sandbox.reset('auvo');
    assert.equal((await sandbox.get('auvo', `/v2/customers/${String(made.id)}`)).status, 404);
    assert.deepEqual(await get(456), before);
  });
});
