import type { Browser, Page } from 'playwright-core';
import { median, quantile } from '../benchList';
import type { Figure, Target } from '../figures';
import { busiestTask } from './busiest';
import { floorList } from './floor';
import type { Smoothness, Speed } from './probe';
import { scroll } from './probe';

/** How a list is scrolled, in words. */
export type Speeds = readonly (readonly [string, Speed])[];

interface Round extends Smoothness {
  /** Processor time of the task that took most, in milliseconds. */
  readonly busiest: number;
}

const ROUNDS = 5;
const FRAMES = 60;
/** The longest that the page may be held up at a time while it scrolls, in milliseconds of processor time. */
const LONGEST: Target = { atMost: 100 };

/** Scrolls the panel's list and the floor's, one after the other in every round, at every speed. */
export async function scrolling(
  browser: Browser,
  panel: Page,
  bare: Page,
  speeds: Speeds,
  rows: string,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, speed] of speeds) {
    const ours: Round[] = [];
    const floor: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [rounds, page, list] of [
        [floor, bare, floorList],
        [ours, panel, '[role=grid]'],
      ] as const) {
        await page.bringToFront(); // a page in the background draws nothing
        const { made, busiest } = await busiestTask(browser, page, () => scroll(page, list, speed, FRAMES));
        rounds.push({ ...made, busiest });
      }
    }
    const line = (what: string, of: (round: Round) => number, targets: readonly Target[] = []): Figure => ({
      what: `${rows}, ${name}: ${what}`,
      unit: 'ms',
      ours: ours.map(of),
      floor: floor.map(of),
      targets,
    });
    figures.push(
      line('frame, median', ({ frames }) => median(frames)),
      line('frame, 95 of 100', ({ frames }) => quantile(frames, 0.95)),
      line("longest task's processor time", ({ busiest }) => busiest, [LONGEST]),
      line('rows there after the stop', ({ settled }) => settled),
    );
  }
  return figures;
}
