import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerBy } from '../../../src/host/panel/messages';
import type { TableHandlers, TableRequestName, TableResults } from '../../../src/protocol/credentialContract';
import { tableSchemas } from '../../../src/protocol/credentialContract';

const names = Object.keys(tableSchemas) as TableRequestName[]; // the keys are the names
const profile = { vendorId: 'autovu', profileId: '5f9c2a6e-0000-4000-8000-000000000000' };

const contract = {
  knows: (name: string) => Object.hasOwn(tableSchemas, name),
  read: (name: string, params: unknown) => tableSchemas[name as TableRequestName].safeParse(params).data,
};

function recorder() {
  const calls: [name: string, params: unknown][] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [name, (params: unknown) => (calls.push([name, params]), null)]),
  ) as unknown as TableHandlers; // one for each name
  const send = (message: unknown) =>
    answerBy<TableHandlers, TableResults[TableRequestName]>(contract, message, handlers);
  return { calls, send };
}

describe('A message of the table of credentials', () => {
  it('names a profile by ids and nothing else', async () => {
    const { calls, send } = recorder();
    for (const name of ['test', 'edit', 'switchTo']) await send({ id: 1, name, params: profile });
    for (const name of ['testAll', 'stop', 'copyMarkdown', 'add', 'getState'])
      await send({ id: 2, name, params: {} });
    assert.equal(calls.length, 8);
  });

  it('with anything more, or with what is no id, has no effect', async () => {
    const { calls, send } = recorder();
    const illegal: [string, unknown][] = [
      ['test', { ...profile, origin: 'https://evil.example' }],
      ['test', { vendorId: 'autovu' }],
      ['test', { vendorId: '../autovu', profileId: 'a' }],
      ['edit', { vendorId: 'autovu', profileId: 'a'.repeat(101) }],
      ['switchTo', { vendorId: 'autovu', profileId: '' }],
      ['add', profile],
      ['testAll', { vendorId: 'autovu' }],
      ['copyMarkdown', { text: 'mine' }],
      ['forget', profile],
      ['run', {}],
      ['constructor', {}],
    ];
    for (const [name, params] of illegal) {
      const reply = await send({ id: 3, name, params });
      assert.equal(reply?.type, 'refusal', name);
    }
    assert.deepEqual(calls, []);
  });

  it('that is none at all has no effect and does not throw', async () => {
    const { calls, send } = recorder();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...names), async (params, name) => {
        await send(params);
        await send({ id: 1, name, params });
      }),
    );
    for (const [name, params] of calls)
      assert.ok(tableSchemas[name as TableRequestName].safeParse(params).success);
  });
});
