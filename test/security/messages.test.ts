import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RequestName } from '../../src/protocol/contract';
import { requestSchemas } from '../../src/protocol/contract';
import type { Sandbox } from '../../src/sandbox/startSandbox';
import { startSandbox } from '../../src/sandbox/startSandbox';
import { property, reportProperties } from '../support/property';
import { hostileKeys, hostileValues, withKey } from './support/hostileValues';
import { PanelUnderAttack, sending } from './support/panelUnderAttack';
import { Tally } from './support/tally';
import { messageNames, validParams } from './support/validMessages';

/** Not asked of what reads messages: whether one is legal by the closed set itself. */
function isLegal(name: RequestName, params: unknown): boolean {
  try {
    return requestSchemas[name].safeParse(params).success;
  } catch {
    return false;
  }
}

const entriesOf = (params: object): [string, unknown][] => Object.entries(params);

const sortBy = (text: fc.Arbitrary<string>) =>
  fc.record({ column: text, direction: fc.constantFrom('ascending', 'descending') });

describe('A hostile message to the host', () => {
  const tally = new Tally('hostile messages');
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown) => rejections.push(reason);
  let sandbox: Sandbox;
  /** A list with rows on the screen, a write with a form, and a list that was not run. */
  let panels: readonly PanelUnderAttack[];
  let list: PanelUnderAttack;
  let write: PanelUnderAttack;

  before(async () => {
    process.on('unhandledRejection', onRejection);
    sandbox = await startSandbox();
    list = new PanelUnderAttack(sandbox, 'auvo', 'tasks.list');
    write = new PanelUnderAttack(sandbox, 'letsjobit', 'visits.create');
    panels = [list, write, new PanelUnderAttack(sandbox, 'autengo', 'makes')];
    await list.session.start();
    for (const panel of panels) await panel.looked();
    assert.ok((list.session.state().results?.rowCount ?? 0) > 0);
  });
  after(async () => {
    for (const panel of panels) await panel.close();
    await sandbox.close();
    process.off('unhandledRejection', onRejection);
    tally.print();
    reportProperties();
  });
  afterEach(async () => {
    await new Promise(setImmediate);
    assert.deepEqual(rejections, []);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  /** Legal or not, it does no harm: what is not legal changes nothing, what is sends nothing by itself. */
  const attack = async (kind: string, message: unknown, panel = list): Promise<void> => {
    tally.add(kind);
    const { name, params } = readable(message);
    const legal = typeof name === 'string' && Object.hasOwn(requestSchemas, name);
    if (!legal || !isLegal(name as RequestName, params))
      await panel.refuses(message); // an own key is a name
    else if (!sending.includes(name as RequestName)) await panel.survives(message);
  };

  it('that is no message at all has no effect', async () => {
    for (const panel of panels)
      for (const value of hostileValues) {
        await panel.refuses(value);
        tally.add('no message');
      }
  });

  it('whose number or name is none has no effect', async () => {
    for (const value of hostileValues) {
      for (const name of messageNames) {
        if (typeof value === 'number' && Number.isSafeInteger(value)) continue;
        await list.refuses({ id: value, name, params: validParams[name] });
        tally.add('wrong number');
      }
      await list.refuses({ id: 1, name: value, params: {} });
      tally.add('wrong name');
    }
  });

  it('with a legal name and something else for its parameters has no effect', async () => {
    for (const name of messageNames)
      for (const value of hostileValues) await attack('wrong parameters', { id: 1, name, params: value });
  });

  it('with a legal name and a key too many has no effect', async () => {
    for (const name of messageNames)
      for (const key of hostileKeys) {
        const params = withKey(validParams[name], key, { x: 1 });
        assert.equal(isLegal(name, params), false, `${name} ${key}`);
        await list.refuses({ id: 1, name, params });
        tally.add('key too many');
      }
  });

  it('with a legal name and a key too few has no effect', async () => {
    for (const name of messageNames)
      for (const [key] of entriesOf(validParams[name])) {
        const rest = Object.fromEntries(entriesOf(validParams[name]).filter(([one]) => one !== key));
        await attack('key too few', { id: 1, name, params: rest });
      }
  });

  it('with a hostile value in a legal place has no effect, or only on how things look', async () => {
    for (const name of messageNames)
      for (const [key] of entriesOf(validParams[name]))
        for (const value of hostileValues)
          await attack('hostile value', { id: 1, name, params: withKey(validParams[name], key, value) });
  });

  it('that names another panel’s run, a row, a column or a place that is not there, shows nothing', async () => {
    const run = list.session.state().results!.run;
    const far = [0, 1, 49, 50, 1_000, 999_999, 2 ** 31, Number.MAX_SAFE_INTEGER];
    const paths = [[], ['__proto__'], ['constructor', 'prototype'], [0], [2 ** 40], ['a'.repeat(500)]];
    for (const panel of panels)
      for (const at of [run, run + 1, 0, Number.MAX_SAFE_INTEGER])
        for (const row of far)
          for (const path of paths) {
            const place = { run: at, row, column: Math.min(row, 10_000) };
            for (const [name, params] of [
              ['getRows', { run: at, from: row, to: 1_000_000 }],
              ['getReferences', place],
              ['getDetail', { ...place, path, from: row }],
              ['getImage', { ...place, path }],
              ['getDistribution', { run: at, column: place.column }],
            ] as const)
              await attack('unknown place', { id: 1, name, params }, panel);
          }
  });

  it('that puts addresses, paths and code into a form stays text of the form', async () => {
    const texts = hostileValues.filter((value) => typeof value === 'string');
    const fields = [
      'query.page',
      'body',
      'body.lines',
      'body.lines.0.qty',
      'body:mode',
      'path.id',
      'language',
    ];
    for (const panel of panels)
      for (const id of [...fields, ...hostileKeys.filter((key) => key !== '')])
        for (const text of [...texts, '999999999', '[[[[', '{"__proto__":{"polluted":1}}']) {
          const values = withKey({}, id, text);
          await attack('hostile form', { id: 1, name: 'setValues', params: { values } }, panel);
        }
    for (const panel of panels) panel.session.setValues({});
  });

  it('that grows a list without end comes to an end', async () => {
    for (let time = 0; time < 1_000; time++) {
      const change = time % 2 === 0 ? 'add' : 'duplicate';
      const message = { id: time, name: 'changeList', params: { list: 'body.lines', change, at: 0 } };
      await attack('growing list', message, write);
    }
    assert.ok(write.state.length < 5_000_000, String(write.state.length));
    write.session.setValues({});
  });

  it('that is replayed while its work is under way sends no second request', async () => {
    const before = list.requests;
    for (let time = 0; time < 200; time++) {
      await list.receive({ id: 7, name: 'run', params: {} });
      tally.add('replay');
    }
    await list.settled();
    assert.ok(list.requests <= before + 1, String(list.requests - before));
    assert.deepEqual(list.unexpected, []);
  });

  it('that asks for a write a hundred times sends none without a yes', async () => {
    const before = write.requests;
    await write.receive({ id: 1, name: 'fillBody', params: {} });
    for (let time = 0; time < 100; time++) {
      await write.receive({ id: time, name: 'run', params: {} });
      await write.settled();
      tally.add('write without a yes');
    }
    assert.equal(write.requests, before);
    assert.ok(write.asked > 0, 'the user was asked');
  });

  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  const name = fc.constantFrom<RequestName>(...messageNames);
  const key = fc.oneof(
    fc.constantFrom(...new Set(messageNames.flatMap((one) => Object.keys(validParams[one])))),
    fc.constantFrom(...hostileKeys),
    fc.string(),
  );
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('\u202e', '__proto__'));

  property('of any form has no effect', anything, (message) => attack('random', message));

  property(
    'of a legal name with any parameters has no effect',
    fc.tuple(fc.integer(), name, fc.oneof(anything, fc.dictionary(key, anything))),
    ([id, one, params]) => attack('random parameters', { id, name: one, params }),
  );

  property(
    'with one part of it replaced by anything has no effect, or only on how things look',
    fc.tuple(name, key, anything),
    ([one, at, value]) =>
      attack('random part', { id: 1, name: one, params: withKey(validParams[one], at, value) }),
  );

  property(
    'that is legal and full of any text stays text',
    fc.oneof(
      fc.record({
        name: fc.constant('setValues'),
        params: fc.record({ values: fc.dictionary(fc.oneof(key, text), text) }),
      }),
      fc.record({
        name: fc.constant('setView'),
        params: fc.record(
          { find: text, filters: fc.dictionary(text, text), sort: fc.array(sortBy(text), { maxLength: 10 }) },
          { requiredKeys: [] },
        ),
      }),
    ),
    async (message) => {
      await attack('random text', { id: 1, ...message });
      list.session.setValues({});
    },
  );

  it('came at least 10,000 times', () => {
    assert.ok(tally.total >= 10_000, String(tally.total));
  });
});

/** Name and parameters of a message, where they can be read. */
function readable(message: unknown): { name?: unknown; params?: unknown } {
  try {
    const { name, params } = Object(message) as { name?: unknown; params?: unknown }; // any value, as an object
    return { name, params };
  } catch {
    return {};
  }
}
