import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicClient } from '../../src/client/apiClient';
import { journalLine, readHeader, readKeptPage } from '../../src/client/lists/journal';
import { JournalFile } from '../../src/client/lists/journalFile';
import { listJournals } from '../../src/client/lists/journalFolder';
import { keptPageOf } from '../../src/client/lists/keptPage';
import { fingerprintOf } from '../../src/client/tokens/tokenShare';
import { InputError } from '../../src/http/errors';
import { newAccount } from '../../src/quota/account';
import { parseAccount } from '../../src/quota/accountFile';
import { Ledger } from '../../src/quota/ledger';
import { MemoryStore } from '../../src/quota/ledgerStore';
import { canaries, find } from '../support/catalog';
import { FakeTransport, jsonResponse, textResponse } from '../support/fakeTransport';
import { ManualClock } from '../support/manualClock';
import { damaged, storable } from './support/storable';
import { Tally } from './support/tally';

const NOW = Date.UTC(2026, 10, 22, 8);
const { vendor } = find('letsjobit', 'visits.list');
const origin = 'https://api.example.com';
const fields = canaries(vendor);
const header = {
  version: 1 as const,
  vendor: 'letsjobit',
  operation: 'visits.list',
  input: { query: {} },
  profile: 'p1',
  credential: fingerprintOf({ origin, fields }),
  origin,
  startedAt: NOW,
};

/** A line with the right checksum, whatever stands in it. */
function signed(json: string): string {
  const sum = createHash('sha256').update(json).digest('hex').slice(0, 16);
  return `{"sum":"${sum}",${json.slice(1)}`;
}

describe('The files that the extension keeps for itself', () => {
  const tally = new Tally('hostile files');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vendorscope-kept-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  after(() => {
    tally.print();
  });

  /** A client that holds the canaries, and goes on with a journal of these lines. */
  const resume = async (...lines: string[]) => {
    const path = join(folder, 'left.ndjson');
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    const transport = new FakeTransport(() => jsonResponse({ meta: { totalRecords: 0 }, data: [] }));
    const clock = new ManualClock(NOW);
    const client = createDynamicClient({ vendor, origin, credentials: fields, transport, clock });
    try {
      for await (const _ of client.resume({ path, profile: 'p1' }, {}));
      return { requests: transport.requests, error: undefined };
    } catch (error) {
      return { requests: transport.requests, error };
    } finally {
      await client.close();
    }
  };

  it('go on with a list whose journal is whole', async () => {
    const { requests, error } = await resume(journalLine(header).trimEnd());
    assert.deepEqual([requests.length, error], [1, undefined]);
  });

  it('send no write that a journal names, whoever wrote it', async () => {
    const writes = vendor.groups
      .flatMap((group) => group.operations)
      .filter(({ effect }) => effect !== 'read');
    assert.ok(writes.length > 0);
    for (const { id, example } of writes) {
      tally.add('journals that name a write');
      const { requests, error } = await resume(
        journalLine({ ...header, operation: id, input: example }).trimEnd(),
      );
      assert.ok(error instanceof InputError, id);
      assert.deepEqual(requests, []);
    }
  });

  it('send no key to an origin, vendor, profile or credential that a journal names', async () => {
    const others = [
      { origin: 'https://evil.example' },
      { origin: `${origin}.evil.example` },
      { origin: `${origin}@evil.example` },
      { origin: '' },
      { vendor: 'auvo' },
      { vendor: '__proto__' },
      { operation: '__proto__' },
      { operation: 'constructor' },
      { operation: '../visits.list' },
      { profile: 'p2' },
      { profile: '' },
      { credential: '' },
      { credential: 'x' },
      { startedAt: 0 },
      { startedAt: -1e300 },
    ];
    for (const other of others) {
      tally.add('journals of others');
      const { requests, error } = await resume(journalLine({ ...header, ...other }).trimEnd());
      assert.ok(error instanceof InputError, JSON.stringify(other));
      assert.deepEqual(requests, []);
    }
  });

  it('send what a journal asks for to the vendor’s own paths only, or not at all', async () => {
    const inputs = [
      ...storable,
      ...damaged({ query: { pagination: 5 }, path: { id: 'x' }, language: 'en' }),
      { path: { id: '../../admin' }, query: {} },
      { query: { 'a&b=c#': '\r\nX-Evil: 1' } },
    ];
    for (const input of inputs) {
      tally.add('journals with hostile inputs');
      const { requests } = await resume(signed(JSON.stringify({ ...header, input })));
      for (const { url, method } of requests) {
        assert.equal(new URL(url).origin, origin);
        assert.equal(method, 'GET');
        assert.equal(new URL(url).pathname, new URL(requests[0]!.url).pathname);
      }
    }
  });

  it('read a line that is none as none, with the right checksum too', async () => {
    const page = keptPageOf(0, textResponse('{"data":[]}'), (text) => text)!;
    const bodies = [
      '{',
      '{"a":',
      '{not json}',
      `{"position":${'['.repeat(100_000)}`,
      ...storable.map((value) => JSON.stringify(value)),
      ...[...damaged(header), ...damaged(page)].map((one) => JSON.stringify(one)),
    ];
    for (const body of bodies) {
      for (const line of [
        body,
        signed(body),
        body.slice(0, -1),
        `{"sum":"0000000000000000",${body.slice(1)}`,
      ]) {
        tally.add('journal lines');
        assert.doesNotThrow(() => [readHeader(line), readKeptPage(line)]);
      }
    }
    for (const body of bodies.slice(0, 40)) {
      tally.add('journals');
      const { error } = await resume(journalLine(header).trimEnd(), signed(body), body);
      assert.ok(error === undefined || error instanceof InputError, String(error));
    }
  });

  it('are listed and tidied up whatever lies beside them', async () => {
    const good = await JournalFile.create(folder, header);
    await good.append(keptPageOf(0, textResponse('{"data":[]}'), (text) => text)!);
    await good.close();
    const names = [
      'a.ndjson',
      'x.999999999999.ndjson',
      '.ndjson',
      '\u202e.ndjson',
      '-rf.ndjson',
      '__proto__.ndjson',
    ];
    for (const name of names) {
      tally.add('files beside journals');
      writeFileSync(join(folder, name), '{"sum":');
    }
    mkdirSync(join(folder, 'folder.ndjson'));
    const left = await listJournals(folder, NOW);
    assert.deepEqual(
      left.map(({ header: { operation } }) => operation),
      ['visits.list'],
    );
    assert.ok(readdirSync(folder).includes('folder.ndjson'));
  });

  it('count requests, whatever a count of theirs says', async () => {
    const whole = {
      ...newAccount(),
      windows: { minute: { spent: [[NOW, 1]], headerUntil: 0, silent: false, known: true } },
      flights: [['somebody', NOW]],
      refusals: 1,
    };
    for (const hostile of [...storable, ...damaged(whole)]) {
      tally.add('accounts');
      const account = parseAccount(JSON.stringify(hostile));
      if (account === undefined) continue;
      const store = new MemoryStore();
      Object.assign(store.account, account);
      const ledger = new Ledger(vendor.rateLimit, new ManualClock(NOW), store);
      const taken = await ledger.take();
      assert.ok('slot' in taken || taken.waitMs >= 0);
      assert.doesNotThrow(() => [ledger.state(), ledger.estimate(10)]);
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
