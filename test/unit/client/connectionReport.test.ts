import assert from 'node:assert/strict';
import { connectionReport } from '../../../src/client/connectionReport';
import { NetworkError, ProxyError } from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';

const answer: HttpResponse = {
  status: 401,
  headers: new Map(),
  text: '',
  wireBytes: 0,
  decodedBytes: 0,
  at: 0,
  timing: { lookupMs: 3.4, connectMs: 12.2, secureMs: 40, headersMs: 90.6, totalMs: 91 },
};
const certificate = {
  subject: 'api.example.com',
  issuer: 'Example CA',
  names: 'api.example.com, www.example.com',
  validFrom: Date.UTC(2026, 0, 2),
  validTo: Date.UTC(2027, 0, 2),
};
const tried = {
  vendor: 'AutoVu',
  url: 'https://api.example.com/v1',
  route: { because: 'no proxy is set', caFrom: "built in and the system's" },
  connection: { remoteAddress: '203.0.113.7', protocol: 'TLSv1.3', certificate, timing: {} },
  throughEditor: false,
  outcome: answer,
};

describe('the report of a connection', () => {
  it('says the way that was taken, who answered, and how long it took', () => {
    const { reached, summary, text } = connectionReport(tried);
    assert.equal(reached, true);
    assert.equal(summary, 'AutoVu answers, after 91 ms.');
    assert.deepEqual(text.split('\n'), [
      'Connection to AutoVu: works',
      '  Address: https://api.example.com/v1',
      '  Transport: undici',
      '  Way: direct, because of: no proxy is set',
      "  Trusted certificates: built in and the system's",
      '  Connected to: 203.0.113.7',
      '  Encryption: TLSv1.3',
      '  Certificate for: api.example.com (api.example.com, www.example.com)',
      '  Issued by: Example CA',
      '  Valid: from 2026-01-02 to 2027-01-02',
      '  Status: 401 (any status will do: no credentials were sent)',
      '  Since the start: name found 3 ms, connected 12 ms, secured 40 ms, first byte 91 ms, complete 91 ms',
    ]);
  });

  it('names a proxy without its credentials', () => {
    const route = {
      ...tried.route,
      proxy: 'http://user:canary@proxy:8080/',
      because: 'the setting http.proxy',
    };
    const { summary, text } = connectionReport({ ...tried, route });
    assert.equal(summary, 'AutoVu answers, after 91 ms, through a proxy.');
    assert.match(
      text,
      /Way: through the proxy http:\/\/••••@proxy:8080, because of: the setting http\.proxy\n/,
    );
    assert.doesNotMatch(summary + text, /canary|user/);
  });

  it('says what failed, on whose side, and what to do', () => {
    const outcome = new NetworkError('Cannot find api.example.com.', 'ENOTFOUND');
    const { reached, aboutProxy, summary, text } = connectionReport({
      ...tried,
      connection: undefined,
      outcome,
    });
    assert.equal(reached, false);
    assert.equal(aboutProxy, false);
    assert.equal(
      summary,
      'AutoVu could not be reached. Cannot find api.example.com. Check the network and send it again.',
    );
    assert.deepEqual(text.split('\n').slice(-3), [
      '  Failure: Cannot find api.example.com.',
      '  Side: the network',
      '  What to do: Check the network and send it again.',
    ]);
  });

  it('has no line for what is not known', () => {
    const outcome = new ProxyError('No.', 'unusable');
    const unknown = { ...tried, route: undefined, connection: undefined, outcome };
    assert.equal(connectionReport(unknown).aboutProxy, true);
    assert.deepEqual(
      connectionReport(unknown)
        .text.split('\n')
        .map((line) => line.split(':')[0]?.trim()),
      ['Connection to AutoVu', 'Address', 'Transport', 'Failure', 'Side', 'What to do'],
    );
    const plain = { ...tried, connection: { remoteAddress: undefined, timing: {} } };
    assert.doesNotMatch(connectionReport(plain).text, /Connected to|Encryption|Certificate for/);
  });

  it('says that VS Code chooses when its own fetch is used', () => {
    const through = {
      ...tried,
      throughEditor: true,
      route: undefined,
      connection: undefined,
      outcome: { ...answer, timing: { headersMs: 5, totalMs: 6 } },
    };
    const { text } = connectionReport(through);
    assert.match(text, /Transport: VS Code's own fetch, which chooses proxy and certificates\n/);
    assert.match(text, /Since the start: first byte 5 ms, complete 6 ms$/);
  });

  it('shows what a certificate says in one line, and survives one without dates', () => {
    const odd = { ...certificate, issuer: 'a\nb\u202ec\u0000', validFrom: Number.NaN };
    const { text } = connectionReport({ ...tried, connection: { ...tried.connection, certificate: odd } });
    assert.match(text, /Issued by: a\uFFFDb\uFFFDc\uFFFD\n/);
    assert.match(text, /Valid: from no date to 2027-01-02\n/);
  });
});
