import assert from 'node:assert/strict';
import { allOperations } from '../../support/catalog';
import { jsonResponse, textResponse } from '../../support/fakeTransport';
import { openSession } from '../../support/session';
import type { Session } from '../../../src/session/session';

const everything = async (session: Session): Promise<string> => {
  await session.snippets.load();
  const state = session.state();
  return JSON.stringify([state, session.shown.content.rows(state.results?.run ?? 0, 0, 1_000)]);
};

describe('what a panel gets', () => {
  it('never has the access token of a login', async () => {
    const { session } = openSession('auvo', 'login', () =>
      jsonResponse({ result: { authenticated: true, accessToken: 'canary-token', message: 'OK' } }),
    );
    await session.start();
    assert.equal(session.state().run.status, 'done');
    assert.ok((await everything(session)).includes('••••'));
    assert.ok(!(await everything(session)).includes('canary'), await everything(session));
  });

  it('never has the access token of a login whose answer is damaged', async () => {
    for (const text of [
      '{"result": {"accessToken": "canary-token"',
      'canary-token',
      '{"accessToken": "canary-token"} x',
    ]) {
      const { session } = openSession('auvo', 'login', () => textResponse(text));
      await session.start();
      assert.equal(session.state().run.status, 'failed');
      assert.ok(!(await everything(session)).includes('canary'), await everything(session));
    }
  });

  for (const { name, vendor, operation } of allOperations) {
    it(`of ${name} has no secret that the vendor echoes in a failure`, async () => {
      for (const status of [200, 302, 400, 401, 404, 429, 500]) {
        const echo = (headers: readonly (readonly [string, string])[], body = '') =>
          textResponse(`Refused: ${JSON.stringify(headers)} ${body}`, status, {
            'x-request-id': headers[0]?.[1] ?? '',
          });
        const { session, clock } = openSession(vendor.id, operation.id, (request) =>
          echo(request.headers, request.body),
        );
        const run = session.start();
        await clock.advance(600_000); // what fails in passing is tried again
        await run;
        assert.equal(session.state().run.status, 'failed', String(status));
        assert.ok(!(await everything(session)).includes('canary'), await everything(session));
      }
    });
  }

  it('has no secret that the vendor echoes among its rows, on a page or among all of them', async () => {
    const { session } = openSession('letsjobit', 'visits.list', ({ headers, url }) => {
      const [, key = ''] = headers.find(([, value]) => value.includes('canary')) ?? [];
      const last = new URL(url).searchParams.get('pagination') === '1';
      return jsonResponse({
        meta: {
          totalRecords: 2,
          returnedRecords: 1,
          remainingRecords: last ? 0 : 1,
          nextStart: last ? 2 : 1,
        },
        data: [{ _id: last ? 'v2' : 'v1', [key]: 1, notes: `asked with ${key}`, deep: [{ key: [key] }] }],
      });
    });
    await session.start();
    assert.equal(session.state().run.status, 'done');
    session.all.offer();
    const page = (await everything(session)) + JSON.stringify(await session.shown.toExport('shown'));
    await session.all.act('start');
    assert.equal(session.state().results?.rowCount, 2);
    const all = (await everything(session)) + JSON.stringify(await session.shown.toExport('fetched'));
    for (const text of [page, all]) {
      assert.ok(text.includes('asked with'));
      assert.ok(!text.includes('canary'), text);
    }
  });
});
