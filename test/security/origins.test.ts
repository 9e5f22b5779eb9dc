import assert from 'node:assert/strict';
import type { RawInput } from '../../src/catalog/operation';
import { createDynamicClient } from '../../src/client/apiClient';
import { authorize } from '../../src/client/authorize';
import { readOrigin } from '../../src/client/origin';
import { InputError, OriginRefusedError } from '../../src/http/errors';
import { allVendors, canaries, find } from '../support/catalog';
import { FakeTransport } from '../support/fakeTransport';
import { Tally } from './support/tally';

/** Addresses that a person takes for this host's, or that one reader takes for another than the next does. */
const lookalikes = (host: string): readonly string[] => {
  const first = host[0] ?? '';
  return [
    `https://${host}@evil.example`,
    `https://${host}:443@evil.example`,
    `https://${host}%40evil.example`,
    `https://${host}%2eevil.example`,
    `https://${host}%00.evil.example`,
    `https://${host}%09evil.example`,
    `https://user:password@${host}`,
    `https://@${host}`,
    `https://:@${host}`,
    `https://${host}\\@evil.example`,
    `https://${host}\\.evil.example`,
    `https://evil.example\\@${host}`,
    `https:\\\\evil.example`,
    `https:/\\evil.example`,
    `https:/evil.example`,
    `https:evil.example`,
    `https:///evil.example`,
    `https:////evil.example`,
    `//${host}`,
    host,
    `https://evil.example/${host}`,
    `https://evil.example/.${host}`,
    `https://evil.example?${host}`,
    `https://evil.example#${host}`,
    `https://evil.example#@${host}`,
    `https://evil.example?@${host}`,
    `https://${host}/..//evil.example`,
    `https://${host}/@evil.example`,
    `https://${host}?`,
    `https://${host}#`,
    `http://${host}`,
    `http://${host}.`,
    `http://${host}:443`,
    `http://127.0.0.1.${host}`,
    `http://localhost.evil.example`,
    `http://127.0.0.1.evil.example`,
    `http://127.0.0.1@evil.example`,
    `http://[::ffff:127.0.0.1]`,
    `http://0.0.0.0`,
    `ws://${host}`,
    `wss://${host}`,
    `ftp://${host}`,
    `file://${host}`,
    `data:text/html,${host}`,
    `javascript://${host}/%0aalert(1)`,
    `blob:https://${host}/x`,
    `vscode://${host}`,
    `https://${host}\u0000.evil.example`,
    `https://${host}\t.evil.example`,
    `https://${host}\n.evil.example`,
    `https://${host}\r\nX-Evil: 1`,
    `https://ev\til.example`,
    `ht\ntps://evil.example`,
    `https://${host} .evil.example`,
    `https://${host}\u3002evil.example`,
    `https://${host}\uff0eevil.example`,
    `https://${host}\uff0fevil.example`,
    `https://${host}\u2044evil.example`,
    `https://${host}\u2100evil.example`,
    `https://\u202e${host}`,
    `https://\u200b${host}`,
    `https://${first}\u00ad${host.slice(1)}`,
    `https://${first}\ufeff${host.slice(1)}`,
    `https://${String.fromCharCode(first.charCodeAt(0) + 0xfee0)}${host.slice(1)}`,
    `https://%${first.charCodeAt(0).toString(16)}${host.slice(1)}`,
    `https://${host}:`,
    `https://${host}:0x1bb`,
    `https://${host}:99999`,
    `https://${host}:443:443`,
    `https://[${host}]`,
    `https://${host},evil.example`,
    `https://*.${host}`,
    `https://`,
    ``,
  ];
};

/** Other hosts that a user may type, which are then another address, and shown as what they are. */
const others = (host: string): readonly [typed: string, origin: string][] => [
  [`https://${host}.evil.example`, `https://${host}.evil.example`],
  [`https://evil-${host}`, `https://evil-${host}`],
  [`https://x${host}`, `https://x${host}`],
  [`https://${host}.`, `https://${host}.`],
  [`https://${host}:8443`, `https://${host}:8443`],
  [`https://${host.replace(/[ao]/, 'а')}`, 'https://xn--'],
  [`https://${host.replace(/i/, 'ı')}`, host.includes('i') ? 'https://' : `https://${host}`],
];

describe('The address of a credential', () => {
  const tally = new Tally('addresses');
  after(() => {
    tally.print();
  });

  for (const vendor of allVendors) {
    const { host } = new URL(vendor.origin);

    it(`of ${vendor.title} is read from none that looks like another than it is`, () => {
      for (const text of lookalikes(host)) {
        tally.add('typed');
        assert.throws(
          () => readOrigin(text),
          (error) =>
            error instanceof OriginRefusedError && (text === '' || !error.message.includes('evil.example')),
          JSON.stringify(text),
        );
        assert.throws(
          () => createDynamicClient({ vendor, origin: text, credentials: canaries(vendor) }),
          OriginRefusedError,
        );
      }
    });

    it(`of ${vendor.title} is another one where it is written otherwise, and shown as what it is`, () => {
      for (const [typed, origin] of others(host)) {
        tally.add('other hosts');
        const read = readOrigin(typed);
        assert.match(read, /^https:\/\/[\x21-\x7e]+$/);
        assert.ok(read.startsWith(origin), `${typed}: ${read}`);
        if (!typed.endsWith(host)) assert.notEqual(read, vendor.origin);
      }
    });

    it(`of ${vendor.title} is the only one that its secrets are filled in for`, () => {
      const fields = canaries(vendor);
      const [field = ''] = Object.keys(fields);
      const credential = { origin: vendor.origin, fields };
      const urls = [
        ...lookalikes(host).map((text) => `${text}/path`),
        ...others(host).map(([text]) => `${text}/path`),
        `${vendor.origin.replace('https', 'http')}/path`,
        `${vendor.origin}:8443/path`,
        `${vendor.origin}.evil.example/path`,
      ];
      for (const url of urls) {
        if (!URL.canParse(url) || new URL(url).origin === vendor.origin) continue;
        tally.add('filled in');
        const template = {
          method: 'GET' as const,
          url,
          headers: [{ name: 'X-Key', value: [{ secret: field, env: 'KEY' }] }],
        };
        assert.throws(() => authorize(template, credential, 'canary-token'), OriginRefusedError, url);
      }
    });
  }

  it('stays the same whatever is put into the inputs of an operation', async () => {
    const hostile = [
      '//evil.example',
      '../../..',
      '\\\\evil.example',
      '@evil.example',
      'https://evil.example',
      '..%2f',
      '\t',
      '#',
      '?',
      ':8443',
    ];
    for (const vendor of allVendors) {
      for (const operation of vendor.groups.flatMap((group) => group.operations)) {
        for (const input of withTexts(operation.example, hostile)) {
          const transport = new FakeTransport(() => assert.fail('nothing is answered'));
          const client = createDynamicClient({ vendor, credentials: canaries(vendor), transport });
          try {
            const { url } = client.preview(operation, input);
            assert.equal(new URL(url).origin, vendor.origin);
            assert.ok(new URL(url).pathname.startsWith(vendor.basePath), url);
            tally.add('built with hostile inputs');
          } catch (error) {
            assert.ok(error instanceof InputError, String(error));
            tally.add('refused hostile inputs');
          }
          await client.close();
        }
      }
    }
    assert.ok(tally.of('built with hostile inputs') > 50);
  });

  it('is checked where the sandbox is called by another name of this machine', () => {
    const { vendor } = find('auvo', 'tasks.list');
    const credential = { origin: 'http://127.0.0.1:8080', fields: canaries(vendor) };
    for (const host of ['localhost:8080', '127.0.0.2:8080', '[::1]:8080', '127.0.0.1:8081', '127.0.0.1']) {
      tally.add('filled in');
      const template = { method: 'GET' as const, url: `http://${host}/x`, headers: [] };
      assert.throws(() => authorize(template, credential, undefined), OriginRefusedError);
    }
  });
});

/** The input with each of its texts in path and query replaced by each of these. */
function* withTexts(input: RawInput, texts: readonly string[]): Generator<RawInput, void, undefined> {
  for (const part of ['path', 'query'] as const)
    for (const key of Object.keys(input[part] ?? {}))
      for (const text of texts) yield { ...input, [part]: { ...input[part], [key]: text } };
}
