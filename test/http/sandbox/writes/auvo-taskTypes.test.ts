import assert from 'node:assert/strict';
import { at, query, rowsAt, visit, type Row, type Visit } from '../visitor';
import { recordOf, refusesValue } from './record';

describe('changes of task types in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const patch = (id: number, changes: Record<string, unknown>) =>
    sandbox.write(
      'auvo',
      'PATCH',
      `/v2/taskTypes/${id}`,
      Object.entries(changes).map(([path, value]) => ({ op: 'replace', path, value })),
    );
  const get = async () => at((await sandbox.get('auvo', '/v2/taskTypes/23')).json, 'result') as Row; // a known id

  it('are answered in the spelling of the list, and read by get in its own', async () => {
    const answer = await patch(23, {
      description: 'description value',
      standartTime: '12:00:00',
      standartQuestionnaireId: 1,
      sendSatisfactionSurvey: null,
    });
    const row = recordOf('auvo', 'taskTypes.patch', answer);
    assert.deepEqual(
      [row.id, row.description, row.standartTime, row.standartQuestionnaireId, row.sendSatisfactionSurvey],
      [23, 'description value', '12:00:00', 1, null],
    );
    const { standardTime, standardQuestionnaireId, ...single } = await get();
    const { standartTime, standartQuestionnaireId, ...listed } = row;
    assert.deepEqual([standardTime, standardQuestionnaireId], [standartTime, standartQuestionnaireId]);
    assert.deepEqual(single, listed);
    const list = await sandbox.get(
      'auvo',
      `/v2/taskTypes/${query({ paramFilter: { description: 'Description VALUE' } })}`,
    );
    assert.deepEqual(rowsAt(list.json, 'result', 'entityList'), [row]);
  });

  it('are refused for unknown types, unknown questionnaires and times that are none', async () => {
    const before = await get();
    assert.equal((await patch(999, { description: 'x' })).status, 404);
    refusesValue(await patch(23, { standartQuestionnaireId: 999 }), 'standartQuestionnaireId', 999);
    for (const changes of [{ standartTime: '8h' }, { description: '' }, { active: false }, {}])
      assert.equal((await patch(23, changes)).status, 400);
    assert.deepEqual(await get(), before);
  });

  it('are forgotten by a reset', async () => {
    const before = await get();
    await patch(23, { description: 'changed' });
    await sandbox.reset('auvo');
    assert.deepEqual(await get(), before);
  });
});
