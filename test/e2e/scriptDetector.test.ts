import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { pageTemplate } from '../../src/host/panel/pageTemplate';
import { BAIT, countsByFamily, payloads } from '../support/payloads';
import { baitServer } from '../support/payloads/baitServer';
import { feed } from '../support/payloads/feed';
import { watch } from '../support/payloads/watch';

/**
 * The panel's own policy, as a page has it whose files come from elsewhere; without Trusted Types, which would refuse
 * every text before there is anything to see.
 */
function policy(): string {
  const [, content = ''] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(pageTemplate) ?? [];
  const [rest = ''] = content.split('; require-trusted-types-for');
  return rest.replaceAll('{{nonce}}', 'nobody-knows').replaceAll('{{cspSource}}', 'https://files.example');
}

describe('What looks for scripts in the panel', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** Gives every payload to a page as markup, and says what was noticed. */
  async function fed(head: string) {
    await using bait = await baitServer();
    const all = payloads(bait.origin);
    bait.serve('/page', '<!doctype html><meta charset=utf-8><body>');
    bait.serve('/blank', `<!doctype html><meta charset=utf-8>${head}<body>`);
    const page = await browser.newPage();
    await page.goto(`${bait.origin}/page`);
    const noticed = await watch(page, (url) => url.origin === bait.origin);
    await page.reload(); // its frames are looked at from their beginning
    const texts = all.map(({ text }) => text);
    const made = await feed(page, texts);
    await page.close();
    const loaded = new Set(bait.taken.map((path) => path.slice(BAIT.length).replace(/\D.*/, '')));
    process.stdout.write(
      `      of ${countsByFamily(all)}:\n      ${String(noticed.ran.size)} ran, ${String(loaded.size)} loaded, ` +
        `${String(made)} made an element, ${String(noticed.heldBack.length)} times a policy held something back\n`,
    );
    return { noticed, made, loaded, all };
  }

  it('notices what runs, loads or is made, where a page takes payloads as markup and has no policy', async function () {
    this.timeout(240_000);
    const { noticed, made, loaded } = await fed('');
    assert.ok(noticed.ran.size > 150);
    assert.ok(loaded.size > 30);
    assert.ok(noticed.requested.length >= loaded.size);
    assert.ok(made > 300);
  });

  it('notices that the panel’s policy holds them back even then, but for links that are followed', async function () {
    this.timeout(240_000);
    const { noticed, loaded, all } = await fed(
      `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    );
    assert.deepEqual([...noticed.ran], []);
    assert.ok(noticed.heldBack.length > 200);
    // No policy stops a page from being left, which is why none of our views makes a link of data.
    const followed = all.filter(({ id }) => loaded.has(String(id))).map(({ text }) => text);
    assert.deepEqual(
      followed.filter((text) => !/<a |http-equiv=refresh/.test(text)),
      [],
    );
  });
});
