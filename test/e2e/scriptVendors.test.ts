import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { jsonResponse } from '../support/fakeTransport';
import { find } from '../support/catalog';
import { listOf, openPanel } from '../support/panel/openPanel';
import type { Payload } from '../support/payloads';
import { payloads } from '../support/payloads';
import { baitServer } from '../support/payloads/baitServer';
import { hostileVisits, inPieces } from '../support/payloads/hostileVendor';
import { nothingSeen, Tour } from '../support/payloads/tour';
import { assertNothingHappened, watch } from '../support/payloads/watch';

/** A list of each vendor, with a field of its own that holds a mark. */
const lists = [
  ['autovu', 'diary.list'],
  ['auvo', 'tasks.list'],
  ['autengo', 'vehicle.list'],
  ['letsjobit', 'visits.list'],
] as const;

describe("Payloads in each vendor's own answers", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [at, [vendor, operation]] of lists.entries())
    it(`are text in the panel of ${vendor}: as rows, and as the messages of fields`, async function () {
      this.timeout(300_000);
      await using bait = await baitServer();
      const pieces = inPieces(payloads(bait.origin), 174);
      const piece = pieces[at % pieces.length] ?? [];
      const place = { vendor, operation };
      let failing = false;
      const panel = await openPanel({
        ...place,
        browser,
        width: 1900,
        height: 1500,
        answer: ({ url }) =>
          failing
            ? jsonResponse(messages(place, piece), 400)
            : listOf(place, hostileVisits('the piece', piece), url),
      });
      try {
        const own = new URL(panel.page.url()).origin;
        const noticed = await watch(panel.page, (url) => url.origin === own);
        const seen = nothingSeen();
        const tour = new Tour(panel.page.mainFrame(), seen);
        await panel.session.start();
        await tour.arrive('the piece');
        await tour.table(piece[0]?.text ?? '');
        await tour.value('nested');
        await tour.tabs();
        failing = true;
        await panel.session.start();
        await panel.page.getByTestId('failure').waitFor();
        await tour.failure();
        assert.deepEqual(seen.injected, []);
        assert.deepEqual(panel.errors, []);
        assertNothingHappened(noticed, bait);
      } finally {
        await panel.close();
      }
    });
});

/** What is wrong with each input of an operation, in the words of a hostile vendor. */
function messages(place: { vendor: string; operation: string }, piece: readonly Payload[]): unknown {
  const { operation } = find(place.vendor, place.operation);
  const names = Object.keys(operation.query);
  return Object.fromEntries(piece.map(({ text }, at) => [names[at] ?? text, [text]]));
}
