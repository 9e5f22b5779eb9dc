import assert from 'node:assert/strict';
import { Credentials } from './support/credentials';

const about = { vendorId: 'letsjobit', profileId: 'Mine' };

describe('Changing credentials', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });
  const mine = () => own.stored('letsjobit', 'Mine');

  it('duplicates under another name, read-only, and uses the copy when that is wanted', async () => {
    const { origin, fields } = await own.store('letsjobit', 'Mine', { writable: true, colour: 'red' });
    const dialogs = await own.answering(['='], () => own.commands.duplicate(about), ['Use It']);
    assert.equal(dialogs.asked[0]?.more, 'Mine copy');
    assert.equal(dialogs.texts()[1], `“Mine copy” is saved, read-only, for ${origin}.`);
    const copy = (await own.all('letsjobit')).find(({ name }) => name === 'Mine copy');
    assert.deepEqual([copy?.fields, copy?.writable, copy?.colour], [fields, false, 'red']);
    assert.equal(own.parts.profiles.activeId('letsjobit'), copy?.id);
    await own.answering([undefined], () => own.commands.duplicate(about));
    assert.equal((await own.all('letsjobit')).length, 2);
  });

  it('renames, with a word about a name that is there already', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    await own.store('letsjobit', 'Other');
    const dialogs = await own.answering(['Other'], () => own.commands.rename(about));
    assert.match(dialogs.asked[0]?.finding ?? '', /have this name too/);
    assert.deepEqual(await mine(), { ...profile, name: 'Other' });
    const refused = await own.answering(['', 'Mine'], () => own.commands.rename(about));
    assert.equal(refused.asked[0]?.finding, 'Fill this in.');
    assert.deepEqual(await mine(), profile);
  });

  it('colours, and takes the colour away; a client and its login stay', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    await own.parts.profiles.activate('letsjobit', 'Mine');
    const before = await own.parts.connections.active('letsjobit');
    await own.answering(['Red'], () => own.commands.setColour(about));
    assert.equal((await mine())?.colour, 'red');
    const after = await own.parts.connections.active('letsjobit');
    assert.deepEqual([after.profile.colour, after.client === before.client], ['red', true]);
    const dialogs = await own.answering(['No Colour'], () => own.commands.setColour(about));
    assert.match(dialogs.asked[0]?.more ?? '', /^Red \| current/m);
    assert.deepEqual(await mine(), profile);
  });

  it('changes only what it is about, whatever another window changed meanwhile', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    const renaming = own.answering(['Renamed'], async () => {
      const work = own.commands.rename(about);
      await own.parts.profiles.save({ ...profile, colour: 'blue' });
      await work;
    });
    await renaming;
    const now = await mine();
    assert.deepEqual([now?.name, now?.fields], ['Renamed', profile.fields]);
  });

  it('asks which profile, and says so when there is none', async () => {
    const none = await own.answering([], () => own.commands.rename({}));
    assert.deepEqual(none.texts(), ['No credentials are saved yet.']);
    await own.store('letsjobit', 'Mine');
    const dialogs = await own.answering(['Mine', 'New'], () => own.commands.rename({}));
    assert.match(dialogs.asked[0]?.more ?? '', /^Mine \| LetsJobIt \| http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await mine())?.name, 'New');
  });
});

describe('Rotating secrets', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });
  const key = async () => (await own.stored('letsjobit', 'Mine'))?.fields.apiKey;

  it('asks for the secrets alone, tests them, and replaces the old ones', async () => {
    const { credentials, origin } = await own.site('letsjobit');
    await own.store('letsjobit', 'Mine', {
      fields: { apiKey: 'canary-old', companyId: '7' },
      writable: true,
    });
    const dialogs = await own.answering([credentials.apiKey], () => own.commands.rotate(about));
    const now = await own.stored('letsjobit', 'Mine');
    assert.deepEqual(now?.fields, { apiKey: credentials.apiKey, companyId: '7' });
    assert.equal(now.writable, true);
    assert.deepEqual(
      dialogs.asked.map(({ text, more }) => [text, more]),
      [
        ['LetsJobIt: Rotate “Mine” (1/1)', ''],
        [`The new secrets of LetsJobIt · “Mine” were tested and are in use for ${origin}.`, ''],
      ],
    );
    assert.doesNotMatch(dialogs.all(), /canary/);
  });

  it('keeps the old in use when the test fails, and what was typed', async () => {
    const { origin } = await own.store('letsjobit', 'Mine');
    const old = await key();
    const answers = ['canary-new', undefined, undefined, 'Keep Editing', '=', 'Edit', undefined, 'Discard'];
    const dialogs = await own.answering(answers, () => own.commands.rotate(about));
    const question = dialogs.asked[1];
    assert.match(question?.text ?? '', /LetsJobIt did not accept “Mine”/);
    assert.ok(
      question?.more.startsWith(`The old secrets for ${origin} stay in use. What you typed is kept. | Edit`),
    );
    const inputs = dialogs.asked.filter(({ kind }) => kind === 'input').map(({ more }) => more);
    assert.deepEqual(inputs.slice(1), ['canary-new', 'canary-new', 'canary-new'].slice(0, inputs.length - 1));
    assert.equal(await key(), old);
    assert.doesNotMatch(dialogs.all(), /canary/);
  });

  it('replaces them all the same when the user says so', async () => {
    await own.store('letsjobit', 'Mine');
    await own.answering(['canary-new', 'Replace Anyway'], () => own.commands.rotate(about));
    assert.equal(await key(), 'canary-new');
  });

  it('changes nothing when nothing is typed', async () => {
    await own.store('letsjobit', 'Mine');
    const old = await key();
    const dialogs = await own.answering([''], () => own.commands.rotate(about));
    assert.equal(dialogs.texts().at(-1), 'Nothing was typed: “Mine” keeps its secrets.');
    await own.answering([undefined], () => own.commands.rotate(about));
    assert.equal(await key(), old);
  });

  it('replaces some and keeps the others, also those of single scopes', async () => {
    const { credentials } = await own.site('autovu');
    const { apiKey, apiPassword, scopecode } = credentials;
    const fields = {
      apiKey: 'canary',
      'scopecode.JobEndpoints': scopecode ?? '',
      apiPassword: apiPassword ?? '',
    };
    await own.store('autovu', 'Scoped', { fields });
    const scoped = { vendorId: 'autovu', profileId: 'Scoped' };
    await own.answering([apiKey, '', '', 'Replace Anyway'], () => own.commands.rotate(scoped));
    assert.deepEqual((await own.stored('autovu', 'Scoped'))?.fields, { ...fields, apiKey });
  });

  it('replaces nothing when the address was changed meanwhile', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    const answers = ['canary-new', 'Replace Anyway', 'Edit', undefined, 'Discard'];
    const moved = { ...profile, origin: 'https://127.0.0.1:9' };
    const rotating = own.answering(answers, async () => {
      const { profiles } = own.parts;
      const save = profiles.save.bind(profiles);
      const get = profiles.get.bind(profiles);
      let asked = 0;
      profiles.get = async (...place) => {
        if (asked++ === 0) await save(moved);
        return get(...place);
      };
      await own.commands.rotate(about);
    });
    const dialogs = await rotating;
    assert.ok(dialogs.texts().includes('These credentials were changed meanwhile, so nothing was replaced.'));
    assert.equal(await key(), profile.fields.apiKey);
  });
});
