import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import type { HttpResponse } from '../../src/http/exchange';
import { benchAnswer, benchVendor } from '../bench/benchList';
import { textResponse } from '../support/fakeTransport';
import { openPanel } from '../support/panel/openPanel';

/**
 * What showing a list may take in a window of 1600 × 900: counts, which are the same on every machine. They are what was
 * measured and a tenth more.
 */
const budget = {
  requests: 1,
  /** Messages to the page from the click to the rows, and the characters of them as JSON. */
  messages: 8,
  characters: 184_000,
  /** Elements of the whole page, with the columns in sight and a few rows more. */
  elements: 960,
} as const;

interface Spent {
  readonly requests: number;
  readonly messages: number;
  readonly characters: number;
  readonly elements: number;
}

interface Counting {
  counted: { messages: number; characters: number };
}

const elementsOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

describe('A list of 40 columns', () => {
  let browser: Browser;
  const openList = (answer: () => HttpResponse) =>
    openPanel({ vendor: benchVendor, operation: 'bench.list', browser, width: 1600, height: 900, answer });
  const spent = new Map<number, Spent>();

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const rows of [50, 1_000, 10_000])
    it(`of ${rows.toLocaleString('en')} rows is shown within the budget of requests, messages and elements`, async () => {
      let requests = 0;
      const answer = textResponse(benchAnswer(rows));
      const panel = await openList(() => {
        requests++;
        return answer;
      });
      try {
        const { page } = panel;
        await page.evaluate(() => {
          const counted = { messages: 0, characters: 0 };
          (globalThis as unknown as Counting).counted = counted;
          window.addEventListener('message', ({ data }) => {
            counted.messages++;
            counted.characters += JSON.stringify(data).length;
          });
        });
        await panel.session.start();
        await page.locator('[data-row="0"]', { hasText: 'A text of row' }).waitFor();
        // What comes after the rows belongs to it too: drift, notes, the parts that load when nothing else is to do.
        await page.waitForTimeout(1_500);
        const counted = await page.evaluate(() => (globalThis as unknown as Counting).counted);
        const one = { requests, ...counted, elements: await elementsOf(page) };
        spent.set(rows, one);
        for (const [what, most] of Object.entries(budget)) {
          const used = one[what as keyof Spent]; // its keys are the budget's
          assert.ok(used <= most, `${String(used)} ${what}; ${String(most)} are allowed.`);
        }
        assert.deepEqual(panel.errors, []);
      } finally {
        await panel.close();
      }
    });

  it('takes no more for 10,000 rows than for 1,000', () => {
    const [few, many] = [spent.get(1_000), spent.get(10_000)];
    assert.ok(few !== undefined && many !== undefined);
    assert.equal(many.requests, few.requests);
    assert.ok(
      many.elements <= few.elements,
      `${String(many.elements)} elements, not ${String(few.elements)}`,
    );
    // Numbers have more digits.
    assert.ok(many.characters <= few.characters * 1.05, `${String(many.characters)} characters`);
  });

  it('is scrolled through with as many elements as at its beginning', async () => {
    const answer = textResponse(benchAnswer(10_000));
    const panel = await openList(() => answer);
    try {
      const { page } = panel;
      await panel.session.start();
      await page.locator('[data-row="0"]', { hasText: 'A text of row' }).waitFor();
      const grid = page.getByRole('grid');
      for (const top of [2_000, 60_000, 239_000, 120_000]) {
        await grid.evaluate((element, to) => {
          element.scrollTo(0, to);
        }, top);
        const row = Math.floor(top / 24) + 4;
        await page.locator(`[data-row="${String(row)}"]`, { hasText: 'A text of row' }).waitFor();
        const elements = await elementsOf(page);
        assert.ok(elements <= budget.elements, `${String(elements)} elements at ${String(top)}`);
      }
    } finally {
      await panel.close();
    }
  });
});
