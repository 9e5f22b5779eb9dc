import assert from 'node:assert/strict';
import { undescribed } from '../../unit/catalog/walk';
import { at, operationOf, query, rowsAt, visit, year2026, type Row, type Visit } from './visitor';

/** The lists that other groups name: where they are, and an id that each has. */
const registers: readonly (readonly [group: string, path: string, id: number])[] = [
  ['customerGroups', 'customerGroups', 8],
  ['teams', 'teams', 24],
  ['taskTypes', 'taskTypes', 23],
  ['segments', 'segments', 10],
  ['questionnaires', 'questionnaires', 161],
  ['keywords', 'keywords', 31],
  ['webhooks', 'webHooks', 123],
];

describe("Auvo's registers in the sandbox", () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());

  const answerOf = async (operation: string, path: string): Promise<unknown> => {
    const answer = await sandbox.get('auvo', `/v2/${path}`);
    const { response } = operationOf('auvo', operation);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(response.safeParse(answer.json).error?.issues, undefined);
    assert.deepEqual(undescribed([response], answer.json), []);
    return answer.json;
  };
  const list = async (group: string, filter: object = {}): Promise<Row[]> => {
    const path = registers.find(([name]) => name === group)?.[1] ?? group;
    const json = await answerOf(
      `${group}.list`,
      `${path}/${query({ paramFilter: filter, pageSize: 2_000 })}`,
    );
    return rowsAt(json, 'result', 'entityList');
  };
  const idsOf = async (group: string) => new Set((await list(group)).map(({ id }) => Number(id)));

  for (const [group, path, id] of registers) {
    it(`${group} have the documented shape, and are found by id`, async () => {
      const rows = await list(group);
      assert.ok(rows.length >= 10, String(rows.length));
      const [row] = await list(group, { id });
      assert.equal(Number(row?.id), id);
      assert.deepEqual(await list(group, { id: 999_999 }), []);
      if (group === 'customerGroups') return;
      const single = at(await answerOf(`${group}.get`, `${path}/${id}`), 'result');
      assert.equal(Number(at(single, 'id')), id);
      assert.equal(at(single, 'description'), row?.description);
      assert.equal((await sandbox.get('auvo', `/v2/${path}/999999`)).status, 404);
      assert.deepEqual((await sandbox.get('auvo', `/v2/${path}/x`)).json, {
        id: ["The value 'x' is not valid."],
      });
    });
  }

  it('are kept by a part of the description', async () => {
    for (const group of ['customerGroups', 'teams', 'taskTypes', 'segments', 'keywords']) {
      const [first] = await list(group);
      const part = String(first?.description).slice(0, 6).toUpperCase();
      const found = await list(group, { description: part });
      assert.ok(found.length > 0, group);
      assert.ok(found.every(({ description }) => String(description).toUpperCase().includes(part)));
    }
  });

  it('come in pages and in both orders, except for the customer groups', async () => {
    const page = async (number: number, order: string) =>
      answerOf('teams.list', `teams/?page=${number}&pageSize=7&order=${order}`);
    const last = await page(4, 'asc');
    assert.equal(rowsAt(last, 'result', 'entityList').length, 3);
    assert.equal(at(last, 'result', 'pagedSearchReturnData', 'totalItems'), 24);
    assert.equal(at(await page(1, 'desc'), 'result', 'entityList', 0, 'id'), 24);
    const groups = await answerOf('customerGroups.list', 'customerGroups/?pageSize=1&page=2');
    assert.deepEqual(Object.keys(at(groups, 'result') as object), ['entityList']); // as the schema says
    assert.equal(rowsAt(groups, 'result', 'entityList').length, 10);
  });

  it('hold what customers, users, tasks and task types name', async () => {
    const [segments, groups, teams] = await Promise.all(['segments', 'customerGroups', 'teams'].map(idsOf));
    const every = (ids: Set<number> | undefined, value: unknown) => {
      assert.ok(Array.isArray(value) && value.every((id) => ids?.has(Number(id))), String(value));
    };
    for (const customer of await list('customers')) {
      every(segments, [customer.segmentId]);
      every(groups, customer.groupsId);
      every(teams, customer.managerTeamsId);
    }
    const [types, questionnaires, keywords] = await Promise.all(
      ['taskTypes', 'questionnaires', 'keywords'].map(idsOf),
    );
    for (const task of await list('tasks', year2026)) {
      every(types, [task.taskType]);
      every(keywords, task.keyWords);
      every(
        questionnaires,
        rowsAt(task, 'questionnaires').map(({ questionnaireId }) => questionnaireId),
      );
    }
    const users = new Set((await list('users')).map(({ userId }) => Number(userId)));
    for (const type of await list('taskTypes')) {
      every(questionnaires, at(type, 'requirements', 'requiredQuestionnaires'));
      every(users, [type.creatorId]);
    }
    for (const { userId } of await list('webhooks')) every(users, [userId]);
  });

  it('tell the participants of a team, whose names the team shows', async () => {
    const users = rowsAt(
      await answerOf('teams.users', 'teams/3/users/?pageSize=500'),
      'result',
      'entityList',
    );
    const team = at(await answerOf('teams.get', 'teams/3'), 'result');
    assert.ok(users.length > 10);
    assert.deepEqual(
      at(team, 'teamUsers'),
      users.map(({ name }) => name),
    );
    const [row] = await list('teams', { id: 3 });
    assert.deepEqual(row?.teamManagers, at(team, 'teamManagers'));
    const paged = await answerOf('teams.users', 'teams/3/users/?page=2&pageSize=4&order=asc');
    assert.deepEqual(rowsAt(paged, 'result', 'entityList'), users.slice(4, 8));
    assert.equal((await sandbox.get('auvo', '/v2/teams/999/users/')).status, 404);
  });

  it('tell the questionnaires of tasks', async () => {
    const [task] = (await list('tasks', year2026)).filter((row) => rowsAt(row, 'questionnaires').length > 0);
    const found = (await list('questionnaires', { taskIDs: [task?.taskID] })).map(({ id }) => id);
    assert.ok(found.includes(Number(at(task, 'questionnaires', 0, 'questionnaireId'))));
    assert.ok(found.length < (await list('questionnaires')).length);
    assert.deepEqual(await list('questionnaires', { taskIDs: [999_999] }), []);
  });

  it('keep webhooks by entity, action and status, and want a filter', async () => {
    const all = await list('webhooks');
    for (const [name, value] of [
      ['entity', 'Task'],
      ['action', 'Inclusao'],
      ['active', true],
      ['active', false],
    ] as const) {
      const found = await list('webhooks', { [name]: value });
      assert.deepEqual(
        found,
        all.filter((row) => row[name] === String(value)),
      );
      assert.ok(found.length > 0 && found.length < all.length);
    }
    const missing = await sandbox.get('auvo', '/v2/webHooks/?page=1&pageSize=1&order=asc');
    assert.deepEqual(
      [missing.status, at(missing.json, 'message')],
      [400, 'The paramFilter is required as ParamUserFilter string json.'],
    );
  });
});
