import assert from 'node:assert/strict';
import { openSession } from '../../support/session';
import { paged } from '../../support/visits';

const target = 'javascript-fetch';

async function users(choice: { readonly target?: string; readonly all?: boolean; readonly login?: boolean }) {
  const opened = openSession('auvo', 'users.list', undefined, {}, undefined, { snippet: choice });
  await opened.session.snippets.load();
  return opened;
}

describe('the snippet of a form', () => {
  it('is empty until what writes it is there, and then the panel is told', async () => {
    const { session, changes } = paged();
    assert.deepEqual(session.state().snippet.targets, []);
    const before = changes();
    await session.snippets.load();
    assert.ok(changes() > before);
    assert.ok(session.state().snippet.code.includes('LETSJOBIT_API_KEY'));
  });

  it('begins as it was remembered, and goes on with what is chosen', async () => {
    const { session } = await users({ target, login: true });
    assert.deepEqual(session.state().snippet.variables, ['AUVO_API_KEY', 'AUVO_API_TOKEN']);
    session.snippets.choose({ login: false });
    assert.deepEqual(session.state().snippet.variables, ['AUVO_ACCESS_TOKEN']);
    session.snippets.choose({ target: 'curl', all: undefined });
    assert.deepEqual(session.snippets.choice, { target: 'curl', all: false, login: false });
  });

  it('is for the first target where the one remembered is gone', async () => {
    const { session } = await users({ target: 'cobol' });
    assert.equal(session.state().snippet.target, 'curl');
  });

  it('offers all pages and a login where the operation has them, and says why a target does not', async () => {
    const { session } = await users({ target, all: true, login: true });
    assert.deepEqual(session.state().snippet.extras, [
      { id: 'all', on: true },
      { id: 'login', on: true },
    ]);
    session.snippets.choose({ target: 'http-file' });
    const all = session.state().snippet.extras.find(({ id }) => id === 'all');
    assert.equal(all?.on, false);
    assert.match(all.missing ?? '', /sends one request\.$/);
    session.snippets.choose({ target });
    assert.equal(session.state().snippet.extras[0]?.on, true, 'what was wanted is wanted again');
    const visit = openSession('letsjobit', 'visits.delete').session;
    await visit.snippets.load();
    assert.deepEqual(visit.state().snippet.extras, []);
  });

  it('is made of the example of no form that is not valid', async () => {
    const { session } = paged();
    await session.snippets.load();
    session.setValues({ 'query.date': 'yesterday' });
    assert.equal(session.snippets.source().input, undefined);
    const { code, variables, targets } = session.state().snippet;
    assert.deepEqual([code, variables], ['', []]);
    assert.ok(targets.length > 0);
  });

  it('has nothing of the profile’s credentials in what it is made of', async () => {
    const { session } = await users({});
    assert.ok(!JSON.stringify(session.snippets.source().circumstances).includes('canary'));
  });
});
