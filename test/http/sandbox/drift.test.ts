import assert from 'node:assert/strict';
import { addedField, unknownNumber } from '../../../src/sandbox/drift';
import { at, operationOf, query, rowsAt, visit, year2026, type Visit } from './visitor';
import { checkDrift } from '../../../src/client/drift/drift';

describe('a drifting sandbox', () => {
  let sandbox: Visit;
  beforeEach(async () => {
    sandbox = await visit();
  });
  afterEach(() => sandbox.close());

  const turn = (vendor: string, on: unknown) =>
    sandbox.send(vendor, '/__sandbox/drift', { method: 'POST', body: JSON.stringify({ on }) });
  const tasks = () => sandbox.get('auvo', `/v2/tasks/${query({ paramFilter: year2026, pageSize: 9 })}`);
  const driftOf = async () => checkDrift(operationOf('auvo', 'tasks.list'), (await tasks()).json).entries;

  it('adds a field, drops one, retypes a number in every third row and invents an enum value', async () => {
    assert.deepEqual(await driftOf(), []);
    assert.equal((await turn('auvo', true)).status, 204);
    const kinds = (await driftOf()).map(({ kind, count }) => [kind, count]);
    assert.deepEqual(kinds, [
      ['undocumented', 9],
      ['missing', 9],
      ['type', 3],
      ['value', 1],
    ]);
    const rows = rowsAt((await tasks()).json, 'result', 'entityList');
    assert.ok(rows.every((row) => addedField in row));
    assert.ok(Object.values(rows[0] ?? {}).includes(unknownNumber));
  });

  it('answers as documented again when it is turned off, or reset', async () => {
    await turn('auvo', true);
    await turn('auvo', false);
    assert.deepEqual(await driftOf(), []);
    await turn('auvo', true);
    await sandbox.reset('auvo');
    assert.deepEqual(await driftOf(), []);
  });

  it('drifts for one vendor alone, counts and logs as ever, and leaves refusals as they are', async () => {
    await turn('letsjobit', true);
    assert.deepEqual(await driftOf(), []);
    const missing = await sandbox.get('letsjobit', '/api/v2/visits/nobody');
    assert.notEqual(missing.status, 200);
    assert.ok(!missing.text.includes(addedField));
    const visits = await sandbox.get('letsjobit', '/api/v2/visits');
    assert.ok(rowsAt(visits.json, 'data').every((row) => addedField in row));
    assert.ok(sandbox.sandbox.requests.every(({ path }) => !path.includes('__sandbox')));
  });

  it('changes single objects and rows that no document describes as well', async () => {
    await turn('autengo', true);
    await turn('autovu', true);
    const list = await sandbox.get('autengo', '/v3/vehicle?limit=1');
    const { sellingId } = rowsAt(list.json, 'list')[0] ?? {};
    const vehicle = await sandbox.get('autengo', `/v3/vehicle/${String(sellingId)}`);
    const entries = checkDrift(operationOf('autengo', 'vehicle.get'), vehicle.json).entries;
    assert.deepEqual(
      [...new Set(entries.map(({ kind }) => kind))],
      ['undocumented', 'missing', 'type', 'value'],
    );
    const diary = await sandbox.get('autovu', '/diary/2026-11-16?pageSize=2');
    assert.equal(at(rowsAt(diary.json, 'Data')[1], addedField), 2);
  });

  it('takes nothing but on and off', async () => {
    for (const on of [undefined, 1, 'true', null]) assert.equal((await turn('auvo', on)).status, 400);
  });
});
