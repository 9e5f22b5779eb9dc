// The results panel with a large list, in a browser, beside the least that such a list can cost.
// Run it with: npm run bench. It fails when a task of the page's main thread takes more than 100 ms of processor
// time while the list scrolls, at some speed in every round.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { runScript } from '../../scripts/lib/progress.mjs';
import { textResponse } from '../support/fakeTransport';
import type { Panel } from '../support/panel/openPanel';
import { openPanel } from '../support/panel/openPanel';
import { benchAnswer, benchVendor, COLUMNS, median, quantile } from './benchList';
import { busiestTask } from './busiest';
import { floorList, openFloor, sortFloor } from './floor';
import { untilPainted } from './moments';
import type { Smoothness, Speed } from './probe';
import { scroll } from './probe';

const ROWS = 100_000;
const ROUNDS = 3;
const FRAMES = 90;
/** The longest that the page may be held up at a time while it scrolls, in milliseconds. */
const LONGEST = 100;

const speeds: readonly (readonly [string, Speed])[] = [
  ['1 row a frame', 1],
  ['20 rows a frame', 20],
  ['500 rows a frame', 500],
  ['jumps anywhere', 'anywhere'],
];

interface Round extends Smoothness {
  /** Processor time of the task that took most, in milliseconds. */
  readonly busiest: number;
}

type Line = readonly [what: string, panel: string, floor: string];

void runScript(async () => {
  const browser = await launchBrowser();
  const answer = textResponse(benchAnswer(ROWS));
  const panel = await openPanel({
    vendor: benchVendor,
    operation: 'bench.list',
    answer: () => answer,
    width: 1600,
    height: 900,
    browser,
  });
  const bare = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await openFloor(bare, ROWS, COLUMNS);

  print([`${ROWS.toLocaleString('en')} rows, ${String(COLUMNS)} columns`, 'panel', 'floor']);
  await panel.page.bringToFront(); // a page in the background draws nothing
  const firstRows = await untilPainted(panel.page, 'state', () => panel.session.start());
  print(['rows painted after the state arrived', ms(firstRows), '']);
  const worst = await scrolling(browser, panel, bare);
  await sorting(panel, bare);
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n'));
  await panel.close();
  await browser.close();
  if (worst > LONGEST)
    throw new Error(`A task took ${ms(worst)} while scrolling; at most ${ms(LONGEST)} are allowed.`);
});

/** Scrolls the panel's list and the floor's, several times at every speed. */
async function scrolling(browser: Browser, { page }: Panel, bare: Page): Promise<number> {
  let worst = 0;
  for (const [name, speed] of speeds) {
    const panel: Round[] = [];
    const floor: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [rounds, at, list] of [
        [floor, bare, floorList],
        [panel, page, '[role=grid]'],
      ] as const) {
        await at.bringToFront();
        const { made, busiest } = await busiestTask(browser, at, () => scroll(at, list, speed, FRAMES));
        rounds.push({ ...made, busiest });
      }
    }
    worst = Math.max(worst, Math.min(...panel.map(({ busiest }) => busiest)));
    print([`${name}: frame, median`, ...both(panel, floor, (all) => median(framesOf(all)))]);
    print([`${name}: frame, 95 of 100`, ...both(panel, floor, (all) => quantile(framesOf(all), 0.95))]);
    print([`${name}: longest frame`, ...both(panel, floor, (all) => Math.max(...framesOf(all)))]);
    const [tasks, busy, settled] = [
      longest(({ longTasks }) => Math.max(0, ...longTasks)),
      longest(({ busiest }) => busiest),
      longest((one) => one.settled),
    ];
    print([`${name}: longest task`, ...both(panel, floor, tasks)]);
    print([`${name}: longest task's processor time`, ...both(panel, floor, busy)]);
    print([`${name}: rows after the stop`, ...both(panel, floor, settled)]);
  }
  return worst;
}

/** Sorts by a column of numbers and one of texts, both ways, and looks for a text. */
async function sorting({ page }: Panel, bare: Page): Promise<void> {
  for (const [what, column] of [
    ['numbers', 'field0'],
    ['texts', 'field1'],
  ] as const) {
    const header = page.locator(`[role=columnheader]:has-text("${column}")`).first();
    const times: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS * 2; round++) {
      const time = await untilPainted(page, 'click', () => header.click({ position: { x: 20, y: 12 } }));
      if (round % 3 !== 2) times.push(time); // every third click takes the order back
      await bare.bringToFront();
      floor.push(await sortFloor(bare, what));
      await page.bringToFront();
    }
    print([`click to rows sorted by ${what}`, ms(median(times)), ms(median(floor))]);
  }
  await page.keyboard.press('Control+f');
  const found = await untilPainted(page, 'input', () => page.keyboard.insertText('row 4821'));
  print(['typed to rows found', ms(found), '']);
}

const framesOf = (all: readonly Round[]): number[] => all.flatMap(({ frames }) => frames);

/** The largest figure of all rounds. */
const longest = (figure: (one: Round) => number) => (all: readonly Round[]) => Math.max(...all.map(figure));

const both = (
  panel: readonly Round[],
  floor: readonly Round[],
  figure: (all: readonly Round[]) => number,
): [string, string] => [ms(figure(panel)), ms(figure(floor))];

const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;

function print([what, panel, floor]: Line): void {
  process.stdout.write(`${what.padEnd(54)}${panel.padStart(12)}${floor.padStart(12)}\n`);
}
