import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSnippet, snippetTarget } from '../../src/snippets/snippet';
import { eachRunner, shareOf } from '../support/snippets/available';
import type { Case } from '../support/snippets/cases';
import { circumstancesOf } from '../support/snippets/cases';
import { carriedCases } from '../support/snippets/hostileCases';
import { SEED } from '../support/snippets/hostileTexts';
import { assertNone } from '../support/snippets/assertNone';
import { lineOf } from '../support/snippets/report';
import type { Runner } from '../support/snippets/runner';
import { soak } from '../support/snippets/soak';
import { stage } from '../support/snippets/stage';

/** Targets in whose snippets a text could become a command. */
const SHELL_LIKE = /^(?:curl|httpie|powershell)$/;

/** How many servers stand at once. */
const AT_ONCE = 200;

const textsFor = ({ target }: Runner): number => (soak ? 20_000 : SHELL_LIKE.test(target) ? 2_000 : 500);

/** What a runner's target says of a request that it cannot carry. */
function refusalIn({ target }: Runner): (one: Case) => string | undefined {
  if (snippetTarget(target).refuses === undefined) return () => undefined;
  return (one) => {
    const { vendor, operation, input } = one;
    return renderSnippet(target, vendor, operation, input, circumstancesOf(one, vendor.origin)).refusal;
  };
}

describe(`a snippet of hostile texts (seed ${String(SEED)})`, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendorscope-canary-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  eachRunner('carries them exactly or says what it cannot carry, and does nothing else', async (runner) => {
    const { at, of } = await shareOf(runner);
    const { cases, refusals } = carriedCases(join(folder, 'canary'), textsFor(runner), refusalIn(runner));
    for (const refusal of refusals) assert.match(refusal, /\.$/);
    // Their shapes take turns: each of several shells gets some of all.
    const own = cases.filter((_, index) => (index + Math.floor(index / 8)) % of === at);
    for (let from = 0; from < own.length; from += AT_ONCE) {
      await using set = await stage(own.slice(from, from + AT_ONCE));
      const { texts, refusals: more, failures } = await set.play(runner);
      assertNone(failures);
      assert.deepEqual(more, []);
      lineOf(runner).hostile += texts;
    }
    lineOf(runner).refused += refusals.length;
    assert.deepEqual(await readdir(folder), []);
  });
});
