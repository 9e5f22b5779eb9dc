import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Panel } from '../../support/panel/openPanel';
import { same } from '../costs/sideBySide';
import type { Figure, Target } from '../figures';
import { findFloor, sortFloor } from './floor';
import { longestBlock } from './longestBlock';
import type { Moment } from './moments';
import { untilPainted } from './moments';

const ROUNDS = 5;
const WANTED = 'row 4821';
const PAINTED: Target = { atMost: 100 };
const BLOCKED: Target = { atMost: 50 };

interface Round extends Moment {
  /** The longest that the process with the rows was held up. */
  readonly block: number;
}

/** Sorts by a column of numbers and by one of texts, looks for a text, and filters a column. */
export async function inputs(panel: Panel, bare: Page): Promise<readonly Figure[]> {
  return [
    ...(await sortingBy(panel, bare, 'numbers', 'field0')),
    ...(await sortingBy(panel, bare, 'texts', 'field1')),
    ...(await finding(panel, bare)),
    ...(await filtering(panel, bare)),
  ];
}

async function sortingBy(
  { page: panel }: Panel,
  bare: Page,
  what: 'numbers' | 'texts',
  column: string,
): Promise<readonly Figure[]> {
  const header = panel.locator(`[role=columnheader]:has-text("${column}")`).first();
  const click = () => header.click({ position: { x: 20, y: 12 } });
  const ours: Round[] = [];
  const floor: number[] = [];
  for (let round = 0; ours.length < ROUNDS; round++) {
    await panel.bringToFront(); // a page in the background draws nothing
    const { made, longest } = await longestBlock(() => untilPainted(panel, 'click', click));
    if (round % 3 === 2) continue; // every third click takes the order back
    ours.push({ ...made, block: longest });
    await bare.bringToFront();
    floor.push(await sortFloor(bare, what));
  }
  // Back to the order in which the rows came.
  await panel.bringToFront();
  for (let clicks = ours.length + Math.floor(ours.length / 2); clicks % 3 !== 0; clicks++)
    await untilPainted(panel, 'click', click);
  return figuresOf(`click to rows sorted by ${what}`, ours, floor);
}

async function finding(panel: Panel, bare: Page): Promise<readonly Figure[]> {
  await panel.page.bringToFront(); // a page in the background draws nothing
  await panel.page.keyboard.press('Control+f');
  const field = panel.page.locator('.find-input');
  return typing(panel, bare, field, 'any of 40 columns');
}

const filtering = (panel: Panel, bare: Page): Promise<readonly Figure[]> =>
  typing(panel, bare, panel.page.locator('.grid-filter').nth(1), 'one column');

/** Types a text that 11 rows of 100,000 have, and takes it away again. */
async function typing(
  { page, session }: Panel,
  bare: Page,
  field: Locator,
  where: string,
): Promise<readonly Figure[]> {
  const ours: Round[] = [];
  const all: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await bare.bringToFront();
    const found = await findFloor(bare, WANTED);
    floor.push(found.ms);
    await page.bringToFront();
    await field.focus();
    const typed = performance.now();
    const { made, longest } = await longestBlock(async () => {
      const moment = await untilPainted(page, 'input', () => page.keyboard.insertText(WANTED));
      while (session.state().results?.arranging !== false) await sleep(1);
      return moment;
    });
    ours.push({ ...made, block: longest });
    all.push(performance.now() - typed);
    same('The rows found', session.state().results?.rowCount, found.rows);
    await untilPainted(page, 'input', () => field.fill(''));
    while (session.state().results?.arranging !== false) await sleep(1);
  }
  const name = `typed to rows found in ${where}`;
  return [
    ...figuresOf(name, ours, floor),
    { what: `${name}, to the last of them`, unit: 'ms', ours: all, floor },
  ];
}

const figuresOf = (what: string, ours: readonly Round[], floor: readonly number[]): readonly Figure[] => [
  { what, unit: 'ms', ours: ours.map(({ ms }) => ms), floor, targets: [PAINTED] },
  {
    what: `${what}: longest task of the page, 0 if under 50`,
    unit: 'ms',
    ours: ours.map(({ longestTask }) => longestTask),
    targets: [BLOCKED],
  },
  {
    what: `${what}: longest block where the rows are`,
    unit: 'ms',
    ours: ours.map(({ block }) => block),
    targets: [BLOCKED],
  },
];
