import assert from 'node:assert/strict';
import fc from 'fast-check';
import { journalLine, readKeptPage } from '../../src/client/lists/journal';
import { decodeText } from '../../src/http/transport/decodeText';
import { findDuplicateKeys } from '../../src/http/json/duplicateKeys';
import { chooseProxy } from '../../src/http/transport/proxyRules';
import { property } from '../support/property';
import { toEnd } from '../support/toEnd';

/** The text of an object whose keys may repeat, at every depth. */
const key = fc.constantFrom('a', 'b', 'c', '__proto__', '"', '\\', '{');
const { object } = fc.letrec<{ object: string }>((tie) => ({
  object: fc
    .array(
      fc.tuple(
        key,
        fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          fc.string({ maxLength: 4 }).map((text) => JSON.stringify(text)),
          tie('object'),
          fc.array(tie('object'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
        ),
      ),
      { maxLength: 4 },
    )
    .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
}));

describe('the text of an answer', () => {
  property(
    'is exactly the bytes that came, or the bytes are kept beside it and it says so',
    fc.uint8Array({ maxLength: 40 }),
    (bytes) => {
      const { text, bytes: kept, notices } = decodeText(bytes, 'application/json');
      const bare = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
      if (kept === undefined) assert.deepEqual(new Uint8Array(Buffer.from(text, 'utf8')), bare);
      else assert.deepEqual(kept, bytes);
      const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      assert.equal(notices.length > 0, kept !== undefined && (!isUtf16 || text.includes('\ufffd')));
    },
  );

  property('has as many repeated keys as are found in it, up to ten', object, (text) => {
    let pairs = 0;
    // A reviver sees what JSON.parse keeps; every other pair of the text was repeated.
    const all = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=:)/g)].length;
    JSON.parse(text, function (this: unknown, name: string, value: unknown) {
      if (!Array.isArray(this) && !(name === '' && pairs < 0)) pairs++;
      return value;
    });
    const lost = all - (pairs - 1); // the root is seen as a pair, too
    const found = toEnd(findDuplicateKeys(text));
    // A value that was replaced takes its own pairs with it, so that more are lost than are repeated.
    assert.equal(found.length > 0, lost > 0);
    assert.ok(found.length <= Math.min(10, lost));
  });
});

describe('a line of a journal', () => {
  const page = fc.record({
    position: fc.nat(),
    status: fc.constant(200),
    at: fc.nat(),
    timing: fc.constant({ headersMs: 1, totalMs: 2 }),
    wireBytes: fc.nat(),
    decodedBytes: fc.nat(),
    text: fc.string({ unit: 'binary', maxLength: 30 }),
  });

  property(
    'is read again exactly, and not at all once it is torn',
    fc.tuple(page, fc.nat()),
    ([kept, at]) => {
      const line = journalLine(kept).slice(0, -1);
      assert.ok(!line.includes('\n'));
      assert.deepEqual(readKeptPage(line), { ...kept });
      assert.equal(readKeptPage(line.slice(0, at % line.length)), undefined);
    },
  );
});

describe('the way to an address', () => {
  property(
    'never leads through a proxy to this machine, or to a host that the user excepts',
    fc.record({
      host: fc.constantFrom(
        'localhost',
        '127.0.0.1',
        '[::1]',
        '127.9.8.7',
        'api.example.com',
        'a.b.example.com',
      ),
      port: fc.constantFrom('', ':8443'),
      noProxy: fc.array(
        fc.constantFrom('', '*', 'example.com', '.example.com', 'b.example.com', ':8443', 'other'),
        {
          maxLength: 3,
        },
      ),
      proxy: fc.constantFrom('', 'http://proxy:3128', 'proxy:3128', 'https://user:secret@proxy'),
      support: fc.constantFrom('off', 'override', 'on'),
    }),
    async ({ host, port, noProxy, proxy, support }) => {
      const route = await chooseProxy({
        origin: `https://${host}${port}`,
        proxySupport: support,
        noProxySetting: noProxy,
        proxySetting: proxy,
        env: {},
        systemProxy: () => Promise.resolve(undefined),
      });
      const excepted = noProxy.some(
        (entry) => entry === '*' || (entry !== '' && `.${host}`.endsWith(`.${entry.replace(/^\./, '')}`)),
      );
      const direct = support === 'off' || proxy === '' || !host.includes('example') || excepted;
      assert.equal(route.proxy === undefined, direct, route.because);
      assert.ok(!route.because.includes('secret'));
    },
  );
});
