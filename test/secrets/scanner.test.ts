import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { everythingIn } from '../faults/leaks';
import type { Kind } from './canaries';
import { canary, KINDS } from './canaries';
import { encodings } from './encodings';
import { Scanner } from './scanner';

const SECRET = canary(5);

/** What a panel, the editor or a file holds where a secret got into it, by the ways in which things are kept there. */
const planted: Readonly<Record<string, (text: string) => string>> = {
  log: (text) => `[info] GET https://x.test/a?b=${text} 200 5 bytes`,
  'message of an error': (text) => everythingIn(new Error(`It failed: ${text}`)),
  'stack of an error': (text) => everythingIn(Object.assign(new Error('x'), { stack: `at ${text}` })),
  'cause of a cause of an error': (text) =>
    everythingIn(new Error('x', { cause: new Error('y', { cause: new Error(text) }) })),
  'part of several errors': (text) => everythingIn(new AggregateError([new Error(text)])),
  'field of an error': (text) => everythingIn(Object.assign(new Error('x'), { socket: { header: [text] } })),
  'hidden field of an error': (text) =>
    everythingIn(Object.defineProperty(new Error('x'), 'data', { value: text, enumerable: false })),
  'inspected error': (text) =>
    inspect(Object.assign(new Error('x'), { answer: { deep: text } }), { depth: 9 }),
  notification: (text) => `LetsJobIt: it failed (${text}). | Show Log`,
  'detail of a question': (text) => `Send?\nDELETE https://x.test/${text}`,
  tooltip: (text) => `**Production**\n\n${text}`,
  'status bar': (text) => `$(dashboard) ${text}: 3 sent`,
  'message to a webview': (text) => JSON.stringify({ type: 'event', data: { run: { why: text } } }),
  'HTML of a webview': (text) => `<body data-a="1"><p>${text}</p></body>`,
  'state of a webview': (text) => JSON.stringify(JSON.stringify({ values: { 'query.x': text } })),
  'memory of the extension': (text) => `history=${JSON.stringify([{ values: { a: text } }])}`,
  journal: (text) => `{"sum":"0011","text":${JSON.stringify(JSON.stringify([{ a: text }]))}}\n`,
  'file of a quota': (text) => `{"key":"${text}"}`,
  'name of a file': (text) => `saved-${text}.csv`,
  'saved request': (text) => JSON.stringify({ values: { 'query.x': text } }, null, 2),
  CSV: (text) => `id;name\r\n1;"${text}"\r\n`,
  snippet: (text) => `curl -H 'Authorization: Bearer ${text}' https://x.test`,
  clipboard: (text) => text,
  'OpenAPI file': (text) => JSON.stringify({ servers: [{ url: `https://${text}.test` }] }),
  'argument of a process': (text) => JSON.stringify(['--key', text]),
};

describe('the scanner of secrets', () => {
  const scanner = new Scanner();

  for (const [sink, plant] of Object.entries(planted)) {
    it(`finds one in each encoding in: ${sink}`, () => {
      for (const [encoding, write] of Object.entries(encodings)) {
        const leaks = scanner.scan({ [sink]: plant(write(SECRET)) }, [SECRET]);
        assert.ok(leaks.length > 0, encoding);
        assert.equal(leaks[0]?.sink, sink);
      }
    });
  }

  it('finds one of each kind, and which encoding it is in', () => {
    for (const kind of KINDS) {
      for (const [encoding, write] of Object.entries(encodings)) {
        const secret = canary(7, kind);
        const leaks = scanner.scan({ log: `before ${write(secret)} after` }, ['another-secret', secret]);
        assert.ok(
          leaks.some((leak) => leak.encoding === encoding && leak.secret === secret),
          `${kind}, ${encoding}`,
        );
      }
    }
  });

  it('finds every piece of twelve characters, and one that is written backwards', () => {
    for (let start = 0; start + 12 <= SECRET.length; start++)
      assert.ok(scanner.scan({ log: `x${SECRET.slice(start, start + 12)}y` }, [SECRET]).length > 0);
    assert.ok(scanner.scan({ log: Array.from(SECRET).reverse().join('') }, [SECRET]).length > 0);
    assert.deepEqual(scanner.scan({ log: SECRET.slice(0, 8) }, [SECRET]), []);
  });

  it('finds one in a Basic header, whatever the user is called', () => {
    for (const user of ['', 'a', 'ab', 'abc', 'abcd']) {
      const header = Buffer.from(`${user}:${SECRET}`).toString('base64');
      assert.ok(scanner.scan({ log: `Basic ${header}` }, [SECRET]).length > 0, user);
    }
  });

  it('finds nothing where there is nothing', () => {
    const texts = Object.entries(planted).map(([sink, plant]) => [sink, plant('nothing')]);
    assert.deepEqual(scanner.scan(Object.fromEntries(texts) as Record<string, string>, [SECRET]), []); // pairs of texts
    assert.deepEqual(scanner.scan({ log: 'a text' }, []), []);
  });

  it('has canaries that differ, of printable ASCII that a header carries', () => {
    const all = KINDS.flatMap((kind: Kind) => Array.from({ length: 50 }, (_, seed) => canary(seed, kind)));
    assert.equal(new Set(all).size, all.length);
    for (const one of all) {
      assert.match(one, /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/);
      assert.ok(one.length >= 20);
    }
  });

  after(() => {
    process.stdout.write(scanner.report('planted leaks'));
  });
});
