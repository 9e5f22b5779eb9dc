import assert from 'node:assert/strict';
import { benchAnswer, benchVendor } from '../bench/benchList';
import { textResponse } from '../support/fakeTransport';
import { openPanel } from '../support/panel/openPanel';

interface Watching {
  readonly drawn: string[];
}

describe('A page that opens with rows', () => {
  it('draws them before the form and the inspector, which stand beside them', async () => {
    const answer = textResponse(benchAnswer(50));
    const panel = await openPanel({
      vendor: benchVendor,
      operation: 'bench.list',
      width: 1600,
      height: 900,
      answer: () => answer,
    });
    try {
      const { page } = panel;
      await panel.session.start();
      await page.locator('[data-row="0"]', { hasText: 'A text of row' }).waitFor();
      await page.addInitScript(() => {
        const drawn: string[] = [];
        Object.assign(globalThis, { drawn });
        // Of what is drawn at one go, the rows would be the last.
        const parts = { form: '.form-body', inspector: '[role=tabpanel] > *', rows: '[data-row="0"]' };
        new MutationObserver(() => {
          for (const [part, selector] of Object.entries(parts))
            if (!drawn.includes(part) && document.querySelector(selector) !== null) drawn.push(part);
        }).observe(document, { subtree: true, childList: true });
      });
      await page.reload();
      await page.locator('.form-body').first().waitFor();
      await page.locator('[role=tabpanel] > *').first().waitFor();
      const drawn = await page.evaluate(() => (globalThis as unknown as Watching).drawn);
      assert.equal(drawn[0], 'rows', drawn.join(', '));
      assert.deepEqual([...drawn].sort(), ['form', 'inspector', 'rows']);
      assert.deepEqual(panel.errors, []);
    } finally {
      await panel.close();
    }
  });
});
