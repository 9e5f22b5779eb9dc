import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { CancelledError } from '../../src/http/errors';
import type { HttpRequest, HttpResponse } from '../../src/http/exchange';
import { accessibilityFindings, colourRules } from '../support/editor/accessibility';
import type { ThemeId } from '../support/editor/themes';
import { themes } from '../support/editor/themes';
import { jsonResponse } from '../support/fakeTransport';
import type { Panel, PanelOptions } from '../support/panel/openPanel';
import { listOf, openPanel } from '../support/panel/openPanel';

/** What the network does: passes requests on, never answers, refuses, or has no rows. */
type Network = 'on' | 'silent' | 'refuses' | 'busy' | 'empty';

const tasks = { vendor: 'auvo', operation: 'tasks.list' };

/** How a panel with rows gets into each of its states, one after the other. */
const walk: readonly (readonly [
  state: string,
  enter: (panel: Panel, network: (is: Network) => void) => Promise<void>,
])[] = [
  ['never run', async ({ page }) => page.getByText('Not run yet').waitFor()],
  [
    'the first run under way',
    async ({ page }, network) => {
      network('silent');
      await page.keyboard.press('F5');
      await page.locator('.progress.busy').waitFor();
    },
  ],
  [
    'stopped',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByText('Stopped').first().waitFor();
    },
  ],
  [
    'failed without rows',
    async ({ page }, network) => {
      network('refuses');
      await page.keyboard.press('F5');
      await page.getByTestId('failure').waitFor();
    },
  ],
  [
    'no rows',
    async ({ page }, network) => {
      network('empty');
      await page.keyboard.press('F5');
      await page.getByText('The vendor answered with no rows').waitFor();
    },
  ],
  [
    'rows',
    async ({ page, session }, network) => {
      network('on');
      await session.setPageSize(100); // all of them are fetched below
      await rows(page);
    },
  ],
  [
    'cells selected',
    async ({ page }) => {
      await cell(page, 1, 1).click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.summary-picked .summary-fact').first().waitFor();
    },
  ],
  ['the menu of a cell', async ({ page }) => openMenu(page, 'Shift+F10')],
  [
    'the menu of a column',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowUp');
      await openMenu(page, 'Alt+ArrowDown');
    },
  ],
  [
    'a distribution',
    async ({ page }) => {
      await page.getByRole('menuitem', { name: 'Show Distribution' }).click();
      await page.getByTestId('distribution').waitFor();
    },
  ],
  [
    'sorted, with filters below the header and one of them wrong',
    async ({ page }) => {
      await page.getByRole('columnheader').nth(1).click();
      await page.keyboard.press('Control+Shift+F');
      await page.locator('.grid-filter').first().fill('>x');
      await page.locator('.grid-filter').nth(4).fill('ana');
      await page.locator('.grid-filter[aria-invalid="true"]').waitFor();
    },
  ],
  [
    'found',
    async ({ page }) => {
      await page.locator('.grid-filter').first().fill('');
      await page.locator('.grid-filter').nth(4).fill('');
      await page.keyboard.press('Control+F');
      await page.keyboard.insertText('1');
      await page.locator('.find-count:not(:empty)').waitFor();
    },
  ],
  [
    'filtered away',
    async ({ page }) => {
      await page.getByLabel('Find text in the rows').fill('nobody has this');
      await page.getByTestId('no-match').waitFor();
    },
  ],
  [
    'choosing columns',
    async ({ page }) => {
      await page.getByTestId('no-match').getByRole('button').click();
      await page.getByLabel('Find text in the rows').press('Escape');
      await rows(page);
      await tool(page, 'Columns');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'exporting',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+s');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'what fetching all costs',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await tool(page, 'Fetch All');
      await page.locator('.bulk.offered').waitFor();
    },
  ],
  [
    'fetching all',
    async ({ page }, network) => {
      network('silent');
      await page.locator('.bulk').getByRole('button', { name: 'Fetch All' }).click();
      await page.locator('.bulk.running').waitFor();
    },
  ],
  [
    'fetching all, stopped',
    async ({ page }, network) => {
      network('on');
      await page.locator('.bulk').getByRole('button', { name: 'Stop' }).click();
      await page.locator('.bulk.stopped').waitFor();
    },
  ],
  [
    'all rows',
    async ({ page }) => {
      // What was fetched is on no disk here: it begins anew.
      await page.locator('.bulk').getByRole('button', { name: 'Discard' }).click();
      await tool(page, 'Fetch All');
      await page.locator('.bulk').getByRole('button', { name: 'Fetch All' }).click();
      await page.locator('.bulk.done').waitFor();
    },
  ],
  [
    'a value in full',
    async ({ page }) => {
      await cell(page, 0, 0).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.locator('[data-row="0"] .is-nested').filter({ hasText: '{"total' }).click();
      await page.keyboard.press('Enter');
      await page.getByRole('tree').waitFor();
    },
  ],
  ['the response', async ({ page }) => showTab(page, 'Response')],
  ['the request', async ({ page }) => showTab(page, 'Request')],
  ['the drift', async ({ page }) => showTab(page, 'Drift')],
  [
    'failed with the rows of an earlier run',
    async ({ page }, network) => {
      network('refuses');
      await page.keyboard.press('F5');
      await page.getByTestId('failure').waitFor();
    },
  ],
  [
    'waiting for the vendor',
    async ({ page }, network) => {
      network('busy');
      await page.keyboard.press('F5');
      await page.getByTestId('range').getByText('Held back').waitFor();
    },
  ],
];

/** States that are shown in the documentation, and the names of their pictures. */
const pictures: Readonly<Record<string, string>> = {
  'never run': 'not-run',
  'cells selected': 'selection',
  'the menu of a column': 'column-menu',
  'a distribution': 'distribution',
  'sorted, with filters below the header and one of them wrong': 'filters',
  'filtered away': 'no-match',
  'choosing columns': 'columns',
  exporting: 'export',
  'what fetching all costs': 'fetch-all-offer',
  'fetching all, stopped': 'fetch-all-stopped',
  'a value in full': 'value',
  'the response': 'response',
  'failed with the rows of an earlier run': 'failed',
};

/** With UPDATE_SCREENSHOTS=1, keeps a picture of a state that the documentation shows. */
async function picture(panel: Panel, state: string): Promise<void> {
  const name = pictures[state];
  if (name === undefined || process.env.UPDATE_SCREENSHOTS !== '1') return;
  await panel.setTheme('Dark Modern');
  await delay(300);
  await panel.screenshot(inCheckout('docs', 'screenshots', `${name}.png`));
}

describe('The panel has nothing for axe to find', () => {
  let browser: Browser;
  let panel: Panel;
  let is: Network = 'on';
  before(async () => {
    browser = await launchBrowser();
    panel = await openPanel({
      ...tasks,
      browser,
      width: 1600,
      height: 900,
      intercept: (...sent) => replies[is](...sent),
    });
  });
  after(async () => {
    await panel.close();
    await browser.close();
  });

  for (const [state, enter] of walk) {
    it(`in any theme: ${state}`, async () => {
      await enter(panel, (now) => (is = now));
      await picture(panel, state);
      assert.deepEqual(await findings(panel), []);
    });
  }

  const others: readonly (readonly [
    state: string,
    options: PanelOptions,
    enter: (panel: Panel) => Promise<void>,
  ])[] = [
    [
      'one object',
      { vendor: 'auvo', operation: 'users.get' },
      async ({ page }) => {
        await page.keyboard.press('F5');
        await rows(page);
      },
    ],
    [
      'a write that was not sent',
      { vendor: 'letsjobit', operation: 'visits.create' },
      async ({ page }) => page.getByText('Not sent yet').waitFor(),
    ],
    [
      'a write that failed in part',
      {
        vendor: 'letsjobit',
        operation: 'visits.create',
        answer: () =>
          jsonResponse({
            meta: { recordsUpdated: 0, recordsInserted: 0, errors: [{ error: 404, message: 'No driver' }] },
            data: null,
          }),
      },
      async ({ page }) => {
        await page.getByText('Not sent yet').waitFor();
        await page.keyboard.press('F5');
        await page.keyboard.up('F5');
        await page.getByTestId('partial-failures').waitFor();
      },
    ],
    [
      'restored, narrow, with the menu of what there is no room for',
      { ...tasks, width: 320, height: 700, remembered: { tab: 'response', filtersOpen: true } },
      async ({ page }) => {
        await page.keyboard.press('F5');
        await rows(page);
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menu').waitFor();
      },
    ],
    [
      '400 % zoom',
      { ...tasks, width: 1280, height: 1024, zoom: 4 },
      async ({ page }) => {
        await page.keyboard.press('F5');
        await rows(page);
      },
    ],
  ];
  for (const [state, options, enter] of others) {
    it(`in any theme: ${state}`, async () => {
      const other = await openPanel({ ...options, browser });
      try {
        await enter(other);
        assert.deepEqual(await findings(other), []);
      } finally {
        await other.close();
      }
    });
  }
});

/** What axe finds: by all rules in one theme, by those about colours in the others. */
async function findings(panel: Panel): Promise<readonly string[]> {
  const found: string[] = [...panel.errors];
  for (const [index, theme] of (Object.keys(themes) as ThemeId[]).entries()) {
    await panel.setTheme(theme);
    await delay(50); // the toolkit follows a theme a moment later
    const lines = await accessibilityFindings(panel.page.mainFrame(), index === 0 ? undefined : colourRules);
    found.push(...lines.map((line) => `${theme}: ${line}`));
  }
  return found;
}

const replies: Readonly<
  Record<Network, (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse> | undefined>
> = {
  on: () => undefined,
  silent: (_, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new CancelledError());
      });
    }),
  refuses: () => Promise.resolve(jsonResponse({ error: 'The date is wrong.' }, 400)),
  busy: () => Promise.resolve(jsonResponse({}, 429, { 'retry-after': '60' })),
  empty: ({ url }) => Promise.resolve(listOf(tasks, [], url)),
};

type Page = Panel['page'];

const rows = (page: Page) => page.locator('[role=gridcell]:not(:empty)').first().waitFor();

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${String(row)}"] [role=gridcell]`).nth(column);

const tool = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Rows', exact: true }).getByRole('button', { name }).click();

async function openMenu(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('menu').waitFor();
}

async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.locator('.inspector-body > *').first().waitFor();
}
