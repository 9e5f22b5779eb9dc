import assert from 'node:assert/strict';
import { KnownRoutes } from '../../../src/host/network/knownRoutes';
import type { Route } from '../../../src/http/transport/route';
import { settled } from '../../support/manualClock';

describe('the ways that are known', () => {
  let now: number;
  let looked: string[];
  let look: (origin: string) => Promise<Route>;
  let routes: KnownRoutes;
  beforeEach(() => {
    now = Date.UTC(2026, 10, 22);
    looked = [];
    look = (origin) => Promise.resolve({ because: origin, caFrom: 'the test' });
    routes = new KnownRoutes(
      (origin) => {
        looked.push(origin);
        return look(origin);
      },
      () => now,
    );
  });

  it('are looked for once, each origin for itself', async () => {
    assert.equal((await routes.find('https://a.test')).because, 'https://a.test');
    now += 59_999;
    await routes.find('https://a.test');
    await routes.find('https://b.test');
    assert.deepEqual(looked, ['https://a.test', 'https://b.test']);
  });

  it('are looked for anew after a minute: the network may be another one', async () => {
    await routes.find('https://a.test');
    now += 60_000;
    await routes.find('https://a.test');
    assert.equal(looked.length, 2);
  });

  it('are looked for anew after the clock was set back', async () => {
    await routes.find('https://a.test');
    now -= 3_600_000;
    await routes.find('https://a.test');
    assert.equal(looked.length, 2);
  });

  it('are looked for anew once they are forgotten', async () => {
    await routes.find('https://a.test');
    routes.forget();
    await routes.find('https://a.test');
    assert.equal(looked.length, 2);
  });

  it('are looked for anew when none was found', async () => {
    const found = look;
    look = () => Promise.reject(new Error('none'));
    await assert.rejects(routes.find('https://a.test'), /none/);
    await settled();
    look = found;
    assert.equal((await routes.find('https://a.test')).because, 'https://a.test');
  });

  it('stay known when an older search for one fails late', async () => {
    const found = look;
    let fail = (_: Error): void => undefined;
    look = () => new Promise((_, reject) => (fail = reject));
    const older = assert.rejects(routes.find('https://a.test'), /late/);
    routes.forget();
    look = found;
    await routes.find('https://a.test');
    fail(new Error('late'));
    await older;
    await settled();
    await routes.find('https://a.test');
    assert.equal(looked.length, 2);
  });
});
