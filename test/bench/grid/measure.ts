import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { textResponse } from '../../support/fakeTransport';
import type { Panel } from '../../support/panel/openPanel';
import { openPanel } from '../../support/panel/openPanel';
import { benchAnswer, benchVendor, COLUMNS } from '../benchList';
import type { Figure, Section } from '../figures';
import { drawFloor, openFloor } from './floor';
import { inputs } from './inputs';
import { untilPainted } from './moments';
import type { Speeds } from './scrolling';
import { scrolling } from './scrolling';

const ROUNDS = 5;

const one: Speeds = [['20 rows a frame', 20]];
const all: Speeds = [['1 row a frame', 1], ...one, ['500 rows a frame', 500], ['jumps anywhere', 'anywhere']];

/** How many rows there are, and how they are scrolled. */
const sizes: readonly (readonly [number, Speeds])[] = [
  [100, one],
  [10_000, one],
  [100_000, all],
];

/** The panel's list in a plain browser over a real session, beside a bare page with a list of the same size. */
export async function measure(): Promise<readonly Section[]> {
  const browser = await launchBrowser();
  const painted: Figure[] = [];
  const scrolled: Figure[] = [];
  const changed: Figure[] = [];
  for (const [count, speeds] of sizes) {
    const rows = `${count.toLocaleString('en')} rows`;
    const bare = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await openFloor(bare, count, COLUMNS);
    const { figure, panel } = await firstPaints(browser, bare, count);
    painted.push({ ...figure, what: `${rows}: first rows painted after the state arrived` });
    scrolled.push(...(await scrolling(browser, panel.page, bare, speeds, rows)));
    if (count === Math.max(...sizes.map(([size]) => size))) changed.push(...(await inputs(panel, bare)));
    await closed(panel);
    await bare.close();
  }
  await browser.close();
  const floor =
    'The floor is a bare page that draws rows of a fixed height out of values that it already has, with no columns that ' +
    'come and go, no roles, no keyboard, no selection.';
  return [
    {
      title: `A list of ${String(COLUMNS)} columns: first paint and scrolling`,
      method: `The panel in Chromium over a real session; each first paint is of a panel opened anew. ${floor}`,
      figures: [...painted, ...scrolled],
    },
    {
      title: `A list of 100,000 rows and ${String(COLUMNS)} columns: sort, find and filter`,
      method:
        'From the event in the page until other rows are painted. The floor sorts or searches one list of values that ' +
        'it has in the page, at a stretch. The longest block where the rows are is that of the process with the session, ' +
        'which here also drives the browser.',
      figures: changed,
    },
  ];
}

/** Opens the panel and the floor's rows again and again; the last panel stays open. */
async function firstPaints(
  browser: Browser,
  bare: Page,
  count: number,
): Promise<{ readonly figure: Figure; readonly panel: Panel }> {
  const answer = textResponse(benchAnswer(count));
  const ours: number[] = [];
  const floor: number[] = [];
  let panel: Panel | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    await bare.bringToFront(); // a page in the background draws nothing
    floor.push(await drawFloor(bare));
    if (panel !== undefined) await closed(panel);
    const opened = (panel = await openPanel({
      vendor: benchVendor,
      operation: 'bench.list',
      answer: () => answer,
      width: 1600,
      height: 900,
      browser,
      remembered: { filtersOpen: true },
    }));
    await opened.page.bringToFront();
    ours.push((await untilPainted(opened.page, 'state', () => opened.session.start())).ms);
  }
  if (panel === undefined) throw new Error('No panel was opened.');
  return { figure: { what: '', unit: 'ms', ours, floor }, panel };
}

async function closed(panel: Panel): Promise<void> {
  if (panel.errors.length > 0) throw new Error(panel.errors.join('\n'));
  await panel.close();
}
