import { assertNone } from '../support/snippets/assertNone';
import { eachRunner } from '../support/snippets/available';
import { everyVariable } from '../support/snippets/environment';
import { lineOf } from '../support/snippets/report';
import { failing } from '../support/snippets/scenarios/failing';
import { logins } from '../support/snippets/scenarios/logins';
import { missingVariables } from '../support/snippets/scenarios/missingVariables';
import { playAll } from '../support/snippets/scenarios/scenario';

describe('a snippet', () => {
  eachRunner('says why it fails, goes nowhere else, and logs in as the extension does', async (runner) => {
    const { played, failures } = await playAll(runner, [...failing, ...logins], everyVariable);
    assertNone(failures);
    lineOf(runner).scenarios += played;
  });

  eachRunner(
    'stops before it sends anything, and names the variable, when one is missing',
    async (runner) => {
      for (const { scenarios, env } of missingVariables) {
        const { played, failures } = await playAll(runner, scenarios, env);
        assertNone(failures);
        lineOf(runner).scenarios += played;
      }
    },
    // A .http file has no code of its own that could stop.
    { fits: ({ target }) => target !== 'http-file' },
  );
});
