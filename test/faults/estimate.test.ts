import assert from 'node:assert/strict';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { FakeTransport } from '../support/fakeTransport';
import { InstantClock } from '../support/instantClock';
import { kits, PAGE } from './kits';

const MINUTE = 60_000;

describe('the estimate of a walk of 5,000 pages', () => {
  for (const kit of kits) {
    const { windows } = kit.vendor.rateLimit;
    const counts =
      windows.length > 0 ? 'its time and what it leaves of the limit' : 'no time: no limit is documented';
    it(`${kit.name} · tells ${counts}, and sends nothing`, () => {
      const transport = new FakeTransport();
      const clock = new InstantClock();
      const client = createDynamicClient({
        vendor: kit.vendor,
        credentials: kit.credentials,
        clock,
        transport,
      });
      const { operation, input } = kit.list;
      const size = operation.page.style === 'nextStart' ? operation.page.size : PAGE;
      const {
        requests,
        waitMs,
        windows: left,
      } = client.estimate(operation, input, 5_000 * size, { reserve: 0 });
      assert.equal(requests, 5_000);
      assert.deepEqual(transport.requests, []);
      // 60 a minute: the last 20 start 83 minutes after the first. 100 in 10 seconds: 49 times 10 seconds.
      const expected = { autovu: 83 * MINUTE, letsjobit: 490_000, auvo: 0, autengo: 0 };
      assert.equal(waitMs, expected[kit.id]);
      const day = left.find(({ id }) => id === 'day');
      if (kit.id === 'autovu') assert.equal(day?.remainingAfter, 0, 'the whole day');
    });
  }
});
