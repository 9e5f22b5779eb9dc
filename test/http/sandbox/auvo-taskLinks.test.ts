import assert from 'node:assert/strict';
import { at, query, rowsAt, visit, year2026, type Row, type Visit } from './visitor';

describe('tasks of Auvo in the sandbox', () => {
  let sandbox: Visit;
  const tasks: Row[] = [];
  before(async () => {
    sandbox = await visit();
    tasks.push(...(await list('tasks/', year2026)), ...(await list('tasks/getdeletedtasks', year2026)));
  });
  after(() => sandbox.close());

  const list = async (path: string, paramFilter: object = {}): Promise<Row[]> => {
    const { json } = await sandbox.get('auvo', `/v2/${path}${query({ paramFilter, pageSize: 5_000 })}`);
    return rowsAt(json, 'result', 'entityList');
  };
  const idsIn = async (path: string, id = 'id') =>
    new Set((await list(path)).map((row) => String(at(row, id))));
  const values = (...path: [list: string, id?: string]) =>
    tasks.flatMap((task) => {
      const [name, id] = path;
      const all = [task[name]].flat();
      return all.map((each) => String(id === undefined ? each : at(each, id)));
    });

  const links: [target: string, id: string, at: [list: string, id?: string]][] = [
    ['taskTypes/', 'id', ['taskType']],
    ['users/', 'userId', ['idUserTo']],
    ['users/', 'userId', ['idUserFrom']],
    ['customers/', 'id', ['customerId']],
    ['equipments/', 'id', ['equipmentsId']],
    ['keywords/', 'id', ['keyWords']],
    ['questionnaires/', 'id', ['questionnaires', 'questionnaireId']],
    ['products/', 'productId', ['products', 'productId']],
    ['services/', 'id', ['services', 'id']],
    ['users/', 'userId', ['products', 'userResponsibleCode']],
    ['tickets/', 'id', ['ticketId']],
  ];
  for (const [target, id, path] of links) {
    it(`link their ${path.join(' ')} to ${target}`, async () => {
      const known = await idsIn(target, id);
      const named = values(...path).filter((value) => value !== '0');
      assert.ok(named.length > 20);
      assert.deepEqual([...new Set(named)].filter((value) => !known.has(value)).slice(0, 5), []);
    });
  }
});
