import type { FaultCase } from './case';
import { cases, sections } from './cases';
import { check } from './checks';
import type { Observed } from './play';
import { names, play } from './play';

/** How many cases are played at once: most of them only wait for a limit to pass. */
const AT_ONCE = 8;

const playing = new Map<FaultCase, Promise<Observed>>();

/** Plays a case, and those after it meanwhile. */
async function played(one: FaultCase): Promise<Observed> {
  const index = cases.indexOf(one);
  for (const next of cases.slice(index, index + AT_ONCE)) {
    if (playing.has(next)) continue;
    const observed = play(next);
    observed.catch(() => undefined); // told by its own test
    playing.set(next, observed);
  }
  const observed = await playing.get(one);
  playing.delete(one);
  if (observed === undefined) throw new Error('It was not played.');
  return observed;
}

describe('the fault matrix', () => {
  for (const [section, faults] of Object.entries(sections)) {
    describe(section, () => {
      for (const one of faults) {
        it(`${one.kit.name} · ${one.row} · ${one.what}`, async () => {
          check(one, await played(one));
        });
      }
    });
  }

  after(() => {
    names[Symbol.dispose]();
    process.stdout.write(`fault cases: ${String(cases.length)}\n`);
  });
});
