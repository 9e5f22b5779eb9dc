import assert from 'node:assert/strict';
import { Credentials } from './support/credentials';

describe('Importing credentials from the environment', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });
  const run = () => own.commands.importFromEnvironment();

  it('lists the vendors by the names of their variables, and shows no value', async () => {
    Object.assign(own.environment, { LETSJOBIT_API_KEY: 'canary-1', AUTOVU_API_KEY: 'canary-2' });
    const dialogs = await own.answering([undefined], run);
    assert.equal(
      dialogs.asked[0]?.more,
      [
        'LetsJobIt | https://app.letsjobit.com | Set: LETSJOBIT_API_KEY. Not set, and not needed: LETSJOBIT_COMPANY_ID.',
        'AutoVu | $(warning) incomplete | Set: AUTOVU_API_KEY. Missing: AUTOVU_SCOPECODE, AUTOVU_API_PASSWORD.',
      ].join('\n'),
    );
    assert.doesNotMatch(dialogs.all(), /canary/);
  });

  it('makes no profile of what is incomplete, and says what is missing', async () => {
    own.environment.AUTOVU_API_KEY = 'canary';
    const dialogs = await own.answering(['AutoVu'], run);
    assert.equal(
      dialogs.texts().at(-1),
      'AutoVu was not imported. Missing: AUTOVU_SCOPECODE, AUTOVU_API_PASSWORD.',
    );
    assert.deepEqual(await own.all('autovu'), []);
  });

  it('makes a profile for the documented address, tested before it is stored', async () => {
    own.environment.AUTENGO_API_KEY = ' canary-key ';
    own.environment.AUTENGO_HEADER_STYLE = 'xAuthorization';
    const tested = own.testsAs('untested', '“Environment” could not be tested.');
    const dialogs = await own.answering(['Autengo', '=', 'Save Anyway'], run);
    assert.match(dialogs.texts()[1] ?? '', /^Import Credentials from Environment: Autengo$/);
    const [profile] = await own.all('autengo');
    assert.deepEqual(profile?.fields, { apiKey: 'canary-key', headerStyle: 'xAuthorization' });
    const origin = 'https://api.dev-stage.autengo.com';
    assert.deepEqual([profile.name, profile.origin, profile.writable], ['Environment', origin, false]);
    assert.deepEqual(tested, [origin]);
    assert.doesNotMatch(dialogs.all(), /canary/);

    const again = await own.answering(['Autengo'], run);
    assert.equal(again.texts().at(-1), 'Autengo · “Environment” has exactly these credentials already.');
    assert.equal((await own.all('autengo')).length, 1);
  });

  it('says what it looked for where nothing is set', async () => {
    const dialogs = await own.answering([], run);
    assert.match(
      dialogs.texts()[0] ?? '',
      /^The environment of the process that runs extensions has no variable of/,
    );
  });
});
