import { assertNone } from '../support/snippets/assertNone';
import { eachRunner } from '../support/snippets/available';
import { lineOf } from '../support/snippets/report';
import { everyList, oneList, quick } from '../support/snippets/scenarios/lists';
import { playAll } from '../support/snippets/scenarios/scenario';
import { sandboxVariables } from '../support/snippets/scenarios/site';
import { toldToWait } from '../support/snippets/scenarios/waits';
import { soak } from '../support/snippets/soak';

/** Their tools start quickly enough for a list of every kind. */
const QUICK = /^(?:axios|javascript-|node-|typescript-|python-)/;

describe('a snippet of all pages', () => {
  let env: Record<string, string>;
  before(async () => {
    env = await sandboxVariables();
  });

  eachRunner(
    'prints every row once, keeps within the quota, and waits when it is told to',
    async (runner) => {
      const lists = soak || QUICK.test(runner.target) ? everyList : oneList;
      const { played, failures } = await playAll(runner, [...lists, ...quick, ...toldToWait], env);
      assertNone(failures);
      lineOf(runner).scenarios += played;
    },
    { atOnce: 4 },
  );
});
