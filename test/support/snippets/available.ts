import { lineOf } from './report';
import type { Runner } from './runner';
import { runners } from './runners/index';

const checks = new Map<Runner, Promise<string | undefined>>();

/** Whether a runner's tool is here; the report says why not. */
async function available(runner: Runner): Promise<boolean> {
  const check = checks.get(runner) ?? runner.missing();
  checks.set(runner, check);
  const reason = await check;
  if (reason !== undefined) lineOf(runner).leftOut = reason;
  return reason === undefined;
}

interface RunnerOptions {
  /** How many are tested at once: more than two where most of the time is waiting. */
  readonly atOnce?: number;
  /** Which runners can be asked for this. */
  readonly fits?: (runner: Runner) => boolean;
}

/** A test for each runner, which is skipped where the tool is not there. */
export function eachRunner(
  title: string,
  test: (runner: Runner) => Promise<void>,
  { atOnce = 2, fits = () => true }: RunnerOptions = {},
): void {
  const fitting = chosen().filter(fits);
  let begun: ReadonlyMap<Runner, Promise<boolean>> | undefined;
  for (const runner of fitting) {
    it(`${title}: ${runner.target}, run by ${runner.name}`, async function () {
      begun ??= begin(fitting, test, atOnce);
      if ((await begun.get(runner)) !== true) this.skip();
    });
  }
}

/** Whether each was tested, once it is. */
function begin(
  fitting: readonly Runner[],
  test: (runner: Runner) => Promise<void>,
  atOnce: number,
): ReadonlyMap<Runner, Promise<boolean>> {
  const results = new Map<Runner, Promise<boolean>>();
  const lanes = Array.from({ length: atOnce }, () => Promise.resolve<unknown>(undefined));
  for (const [index, runner] of fitting.entries()) {
    const lane = index % atOnce;
    const result = Promise.resolve(lanes[lane]).then(async () => {
      const here = await available(runner);
      if (here) await test(runner);
      return here;
    });
    lanes[lane] = result.catch(() => undefined);
    results.set(runner, result);
  }
  return results;
}

/** A runner's place among those of its target that are here, and how many these are. */
export async function shareOf(runner: Runner): Promise<{ at: number; of: number }> {
  const here: Runner[] = [];
  for (const one of chosen()) {
    if (one.target === runner.target && (await available(one))) here.push(one);
  }
  return { at: here.indexOf(runner), of: here.length };
}

/** `VENDORSCOPE_SNIPPETS=curl,ruby` runs these targets only. */
function chosen(): readonly Runner[] {
  const only = process.env.VENDORSCOPE_SNIPPETS?.split(',');
  return runners.filter(({ target }) => only?.includes(target) ?? true);
}
