// The results panel with a large list, in a browser, beside the least that such a list can cost.
// Run it with: npm run bench. It fails when scrolling holds the page up for more than 100 ms at a time, at some
// speed in every round: what else the machine does meanwhile does not come back each time.
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { runScript } from '../../scripts/lib/progress.mjs';
import { textResponse } from '../support/fakeTransport';
import type { Panel } from '../support/panel/openPanel';
import { openPanel } from '../support/panel/openPanel';
import { benchAnswer, benchVendor, COLUMNS, median, quantile } from './benchList';
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
  const worst = await scrolling(panel, bare);
  await sorting(panel, bare);
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n'));
  await panel.close();
  await browser.close();
  if (worst > LONGEST)
    throw new Error(`Scrolling held the page up for ${ms(worst)}; at most ${ms(LONGEST)} are allowed.`);
});

/** Scrolls the panel's list and the floor's, several times at every speed. */
async function scrolling({ page }: Panel, bare: Page): Promise<number> {
  let worst = 0;
  for (const [name, speed] of speeds) {
    const panel: Smoothness[] = [];
    const floor: Smoothness[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await bare.bringToFront();
      floor.push(await scroll(bare, floorList, speed, FRAMES));
      await page.bringToFront();
      panel.push(await scroll(page, '[role=grid]', speed, FRAMES));
    }
    worst = Math.max(worst, Math.min(...panel.map(heldUp)));
    print([`${name}: frame, median`, ...both(panel, floor, (all) => median(framesOf(all)))]);
    print([`${name}: frame, 95 of 100`, ...both(panel, floor, (all) => quantile(framesOf(all), 0.95))]);
    print([`${name}: longest frame`, ...both(panel, floor, (all) => Math.max(...framesOf(all)))]);
    print([`${name}: longest task`, ...both(panel, floor, (all) => Math.max(...all.map(heldUp)))]);
    const settled = (all: readonly Smoothness[]) => Math.max(...all.map((one) => one.settled));
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

const framesOf = (all: readonly Smoothness[]): number[] => all.flatMap(({ frames }) => frames);

/** The longest that the main thread was busy at a time; tasks below 50 ms are not reported. */
const heldUp = ({ longTasks }: Smoothness): number => Math.max(0, ...longTasks);

const both = (
  panel: readonly Smoothness[],
  floor: readonly Smoothness[],
  figure: (all: readonly Smoothness[]) => number,
): [string, string] => [ms(figure(panel)), ms(figure(floor))];

const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;

function print([what, panel, floor]: Line): void {
  process.stdout.write(`${what.padEnd(40)}${panel.padStart(12)}${floor.padStart(12)}\n`);
}
