import assert from 'node:assert/strict';
import { SANDBOX } from '../../src/host/credentials/profiles';
import { Credentials } from './support/credentials';

const NAME = 'Production';

describe('Entering credentials', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });

  const letsJobIt = { vendorId: 'letsjobit' };
  const autoVu = { vendorId: 'autovu' };

  it('goes through name, address and fields, tests, stores and uses them; secrets are masked', async () => {
    const { origin, credentials } = await own.site('letsjobit');
    const dialogs = await own.answering(['Staging', origin, ` ${credentials.apiKey ?? ''} `, ''], () =>
      own.commands.add(letsJobIt),
    );
    const [profile] = await own.all('letsjobit');
    assert.deepEqual(profile?.fields, { apiKey: credentials.apiKey });
    assert.deepEqual([profile.name, profile.origin, profile.writable], ['Staging', origin, false]);
    assert.equal(own.parts.profiles.activeId('letsjobit'), profile.id);
    assert.deepEqual(
      dialogs.asked.map(({ masked }) => masked),
      [false, false, true, false, undefined],
    );
    assert.equal(dialogs.asked[1]?.more, 'https://app.letsjobit.com', 'the documented address to begin with');
    assert.equal(dialogs.texts().at(-1), 'LetsJobIt now uses “Staging”.');
  });

  it('suggests red for a new profile whose name begins like production', async () => {
    const { origin, credentials } = await own.site('letsjobit');
    const answers = [NAME, origin, credentials.apiKey, ''];
    const asked = await own.answering(answers, () => own.commands.add(letsJobIt), ['Mark It Red']);
    assert.equal(asked.asked.at(-1)?.more, 'Mark It Red');
    assert.equal((await own.all('letsjobit'))[0]?.colour, 'red');
  });

  it('asks for one scope code for all, or one for each scope', async () => {
    const { origin, credentials } = await own.site('autovu');
    const { apiKey, apiPassword } = credentials;
    const each = ['DiaryEndpoints', 'JobEndpoints', 'SiteEndpoints', 'SiteProductEndpoints'].map(
      (scope) => `sandbox-scope-${scope}`,
    );
    const dialogs = await own.answering(
      [NAME, origin, apiKey, 'One for each scope', ...each, apiPassword],
      () => own.commands.add(autoVu),
    );
    const [profile] = await own.all('autovu');
    assert.deepEqual(profile?.fields, {
      apiKey,
      'scopecode.DiaryEndpoints': each[0],
      'scopecode.JobEndpoints': each[1],
      'scopecode.SiteEndpoints': each[2],
      'scopecode.SiteProductEndpoints': each[3],
      apiPassword,
    });
    assert.equal(dialogs.texts()[8], 'AutoVu Credentials (9/9)');
    const masked = dialogs.asked.filter((asked) => asked.masked === true).length;
    assert.equal(masked, 6);

    // Editing begins with what is there, and Enter through all of it changes nothing.
    const again = ['=', '=', '=', 'One for each scope', '=', '=', '=', '=', '='];
    const edited = await own.answering(again, () => own.commands.edit({ ...autoVu, profileId: profile.id }));
    assert.match(edited.asked[3]?.more ?? '', /^One for each scope/);
    assert.deepEqual(await own.stored('autovu', profile.id), profile);

    // One for all takes the place of those for each.
    const one = ['=', '=', '=', 'One for all scopes', credentials.scopecode, '='];
    await own.answering(one, () => own.commands.edit({ ...autoVu, profileId: profile.id }));
    const now = await own.stored('autovu', profile.id);
    assert.deepEqual(now?.fields, credentials);
  });

  it('wants at least one of the scopes', async () => {
    const { origin, credentials } = await own.site('autovu');
    const { apiKey, apiPassword, scopecode } = credentials;
    own.testsAs('partly', 'One of four.');
    const none = ['', '', '', ''];
    const answers = [NAME, origin, apiKey, 'One for each scope', ...none, scopecode, apiPassword];
    const dialogs = await own.answering(answers, () => own.commands.add(autoVu));
    assert.equal(dialogs.asked[7]?.finding, 'Fill this in.');
    const [profile] = await own.all('autovu');
    assert.deepEqual(profile?.fields, { apiKey, 'scopecode.SiteProductEndpoints': scopecode, apiPassword });
  });

  it('asks Autengo’s language and header, what is so now first', async () => {
    const { origin, credentials } = await own.site('autengo');
    const about = { vendorId: 'autengo' };
    const answers = ['Mine', origin, credentials.apiKey, '', '', '', 'X-Authorization: Bearer', 'English'];
    await own.answering(answers, () => own.commands.add(about));
    const [profile] = await own.all('autengo');
    const { apiKey } = credentials;
    assert.deepEqual(profile?.fields, { apiKey, headerStyle: 'xAuthorization', language: 'en' });
    const again = ['=', '=', '=', '=', '=', '=', 'X-Authorization: Bearer', 'English'];
    const dialogs = await own.answering(again, () => own.commands.edit({ ...about, profileId: profile.id }));
    assert.match(dialogs.asked[7]?.more ?? '', /^English \| current/);
    assert.deepEqual(await own.stored('autengo', profile.id), profile);
  });

  it('loses nothing to Escape, at any step, and asks only when something was typed', async () => {
    const { credentials } = await own.site('autovu');
    const typed = ['Mine', '=', credentials.apiKey, 'One for all scopes', 'code'];
    for (let step = 1; step <= typed.length; step++) {
      const before = typed.slice(0, step);
      const dialogs = await own.answering([...before, undefined, 'Keep Editing', undefined, 'Discard'], () =>
        own.commands.add(autoVu),
      );
      const again = dialogs.asked.findLast(({ kind }) => kind === 'input');
      assert.equal(again?.more, 'Mine', 'the name typed before');
    }
    await own.answering([undefined], () => own.commands.add(autoVu));
    await own.answering(['=', '=', undefined], () => own.commands.add(autoVu));
    const profile = await own.store('autovu', 'Known');
    const about = { ...autoVu, profileId: profile.id };
    await own.answering(['=', '=', '=', 'One for all scopes', '=', undefined], () =>
      own.commands.edit(about),
    );
    assert.deepEqual(await own.stored('autovu', 'Known'), profile);
  });

  it('says that both of the ids or none are needed, at the second and before it is stored', async () => {
    const { origin, credentials } = await own.site('autengo');
    const half = [
      'Half',
      origin,
      credentials.apiKey,
      '',
      '123',
      '',
      'Authorization: JWT',
      'German',
      undefined,
    ];
    const dialogs = await own.answering([...half, undefined, 'Discard'], () =>
      own.commands.add({ vendorId: 'autengo' }),
    );
    assert.match(dialogs.asked[5]?.finding ?? '', /fill in both or none/);
    const question = dialogs.asked[8];
    assert.equal(question?.kind, 'modal');
    assert.match(question.text, /User Alzura ID missing/);
    assert.match(question.more, /What you typed is kept\. \| Edit \| Save Anyway$/);
  });

  it('refuses an address that is not safe, and names the address where something is wrong', async () => {
    const { origin } = await own.site('letsjobit');
    const answers = [
      'Typo',
      'http://api.example.com',
      origin,
      'not-the-key',
      '',
      'Edit',
      undefined,
      'Discard',
    ];
    const dialogs = await own.answering(answers, () => own.commands.add(letsJobIt));
    assert.match(dialogs.asked[1]?.finding ?? '', /^Use https/);
    const question = dialogs.asked.find(({ kind }) => kind === 'modal');
    assert.match(question?.text ?? '', /LetsJobIt did not accept “Typo”/);
    assert.ok(question?.more.includes(origin));
    assert.doesNotMatch(dialogs.all(), /not-the-key/);
    assert.deepEqual(await own.all('letsjobit'), []);
  });

  it('keeps what was typed when the store does not, and says so', async () => {
    const { origin, credentials } = await own.site('letsjobit');
    own.parts.secrets.moods.store = 'forgets';
    const typed = ['Mine', origin, credentials.apiKey, ''];
    const dialogs = await own.answering([...typed, 'Edit', undefined, 'Discard'], () =>
      own.commands.add(letsJobIt),
    );
    const question = dialogs.asked.find(({ kind }) => kind === 'modal');
    assert.equal(question?.text, 'The secret store of this editor did not keep the credentials.');
    assert.equal(dialogs.asked.at(-2)?.more, 'Mine');
    assert.equal(own.parts.profiles.activeId('letsjobit'), SANDBOX);
  });
});
