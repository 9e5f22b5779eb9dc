import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../../src/host/engine';
import { answer } from '../../../src/host/panel/messages';
import type { RequestHandlers } from '../../../src/protocol/contract';
import { readParams, requestSchemas, type RequestName } from '../../../src/protocol/contract';

const engine = { readParams, requestSchemas } as unknown as Engine; // the two parts of it that messages need
const names = Object.keys(requestSchemas) as RequestName[]; // the keys are the names

/** Handlers that only keep what they were asked. */
function recorder() {
  const calls: [name: string, params: unknown][] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [name, (params: unknown) => (calls.push([name, params]), null)]),
  ) as unknown as RequestHandlers; // one for each name
  return { calls, handlers };
}

describe('a message of a panel', () => {
  it('reaches its handler and is answered under its number', async () => {
    const { calls, handlers } = recorder();
    const reply = await answer(engine, { id: 7, name: 'goTo', params: { page: 'next' } }, handlers);
    assert.deepEqual(reply, { type: 'answer', id: 7, result: null });
    assert.deepEqual(calls, [['goTo', { page: 'next' }]]);
  });

  it('that is not legal is refused under its number, and without a number not answered at all', async () => {
    const { calls, handlers } = recorder();
    const reply = (message: unknown) => answer(engine, message, handlers);
    assert.deepEqual(await reply({ id: 1, name: 'eval', params: {} }), {
      type: 'refusal',
      id: 1,
      reason: 'unknown message',
    });
    assert.deepEqual(await reply({ id: 2, name: 'constructor', params: {} }), {
      type: 'refusal',
      id: 2,
      reason: 'unknown message',
    });
    assert.deepEqual(await reply({ id: 3, name: 'goTo', params: {} }), {
      type: 'refusal',
      id: 3,
      reason: 'not a legal message',
    });
    for (const message of [
      undefined,
      null,
      'run',
      5,
      [],
      {},
      { id: '1', name: 'run', params: {} },
      { id: 1.5, name: 'run', params: {} },
    ]) {
      assert.equal(await reply(message), undefined);
    }
    assert.deepEqual(calls, []);
  });

  it('whose handler fails is refused, without the reason', async () => {
    const { handlers } = recorder();
    const failing = { ...handlers, run: () => Promise.reject(new Error('secret')) };
    const reply = await answer(engine, { id: 1, name: 'run', params: {} }, failing);
    assert.deepEqual(reply, { type: 'refusal', id: 1, reason: 'it did not work' });
  });

  it('of any other form has no effect and breaks nothing', async () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    const message = fc.oneof(
      anything,
      fc.record({
        id: fc.oneof(fc.integer(), anything),
        name: fc.oneof(fc.constantFrom<string>(...names, '__proto__', 'toString'), anything),
        params: anything,
      }),
      fc.record({
        id: fc.nat(),
        name: fc.constantFrom(...names),
        params: fc.dictionary(
          fc.constantFrom('run', 'from', 'to', 'values', 'page', 'size', 'target', 'action', 'x'),
          anything,
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (one) => {
        const { calls, handlers } = recorder();
        await answer(engine, one, handlers);
        for (const [name, params] of calls) {
          assert.ok(requestSchemas[name as RequestName].safeParse(params).success); // calls are by name
        }
        const { name, params } = Object(one) as { name?: unknown; params?: unknown }; // any value, as an object
        const isLegal =
          typeof name === 'string' &&
          Object.hasOwn(requestSchemas, name) &&
          readParams(name as RequestName, params) !== undefined; // checked just before
        if (!isLegal) assert.deepEqual(calls, []);
      }),
      { numRuns: 2_000 },
    );
  });
});
