import assert from 'node:assert/strict';
import { eachRunner } from '../support/snippets/available';
import { exampleCases } from '../support/snippets/cases';
import { pageCases, specialCases } from '../support/snippets/goldenSet';
import { assertNone } from '../support/snippets/assertNone';
import { lineOf } from '../support/snippets/report';
import type { Runner } from '../support/snippets/runner';
import { soak } from '../support/snippets/soak';
import { stage } from '../support/snippets/stage';

/** Their tools start quickly enough for every operation each time; of the shells, one is. */
const isQuick = ({ target, name }: Runner): boolean =>
  /^(?:axios|javascript-|node-|typescript-|python-)/.test(target) || (target === 'curl' && name === 'sh');

describe('a snippet that is executed', () => {
  eachRunner('sends byte for byte what the extension sends, and prints the answer', async (runner) => {
    const cases = soak || isQuick(runner) ? [...exampleCases, ...specialCases] : pageCases;
    await using set = await stage(cases);
    const { executed, refusals, failures } = await set.play(runner);
    assertNone(failures);
    for (const refusal of refusals) assert.match(refusal, /\.$/);
    lineOf(runner).operations += executed;
    lineOf(runner).refused += refusals.length;
  });
});
