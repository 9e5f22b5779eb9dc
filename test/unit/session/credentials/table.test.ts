import assert from 'node:assert/strict';
import type { ProofResult } from '../../../../src/client/proofs/proofResult';
import { tableReport } from '../../../../src/session/credentials/tableReport';
import { fromMemory, tableState, toRemember } from '../../../../src/session/credentials/tableState';
import { allVendors, canaries } from '../../../support/catalog';
import { emptyTable, fullTable, ownProfile, sandboxProfile } from '../../../support/credentials/tables';

const now = Date.UTC(2026, 10, 22, 14);
const vendor = (id: string) => allVendors.find((one) => one.id === id) ?? assert.fail();

describe('The table of credentials', () => {
  it('has every vendor, with the sandbox as the last of its profiles and one line a scope', () => {
    const { vendors } = fullTable(now);
    assert.deepEqual(
      vendors.map(({ id }) => id),
      allVendors.map(({ id }) => id),
    );
    for (const { id, profiles } of vendors) {
      assert.equal(profiles.at(-1)?.sandbox, true);
      for (const { proofs } of profiles) assert.equal(proofs.length, vendor(id).proofs.length);
    }
  });

  it('is without credentials while there are only sandboxes, and says of no vendor what all would cost', () => {
    const state = emptyTable();
    assert.equal(state.hasOwn, false);
    assert.ok(state.vendors.every(({ costOfAll }) => costOfAll === undefined));
    assert.equal(fullTable(now).hasOwn, true);
  });

  it('shows what each line would send before it was ever sent', () => {
    const sent = emptyTable().vendors.flatMap(({ profiles }) =>
      profiles.flatMap(({ proofs }) => proofs.map(({ request }) => `${request.method} ${request.path}`)),
    );
    assert.ok(sent.includes('GET /jobs/1'));
    assert.ok(sent.includes('GET /api/v2/visits?pagination=0&id=0'));
  });

  it('marks an address that is not the documented one', () => {
    const marked = fullTable(now).vendors.flatMap(({ profiles }) =>
      profiles.filter(({ otherOrigin }) => otherOrigin).map(({ name }) => name),
    );
    assert.deepEqual(marked, ['Staging']);
  });

  it('holds no value of a credential', () => {
    for (const { id } of allVendors) {
      const secrets = canaries(vendor(id));
      const state = tableState(
        allVendors,
        [ownProfile(id, { fields: secrets }), sandboxProfile(id)],
        undefined,
      );
      assert.ok(!JSON.stringify(state).includes('canary'), id);
      assert.ok(!tableReport(state).includes('canary'), id);
    }
  });

  it('is copied as Markdown, in which nothing is a link or a cell of its own', () => {
    const state = tableState(
      allVendors,
      [ownProfile('letsjobit', { name: '[me](command:quit) | <b>', results: [] })],
      undefined,
    );
    const report = tableReport(state);
    assert.match(report, /\\\[me\\\]\(command:quit\) \\\| &lt;b&gt;/);
    const lines = tableReport(fullTable(now)).trim().split('\n');
    assert.match(
      lines[0] ?? '',
      /^\| Vendor \| Profile \| Address \| Scope \| Result \| Proof \| Status \| Tested \|/,
    );
    assert.equal(new Set(lines.map((line) => line.replace(/\\\|/g, '').split('|').length)).size, 1);
  });

  it('remembers of a result what is no word of anybody, and brings its request back', () => {
    const result: ProofResult = {
      operation: 'job.get',
      scope: 'JobEndpoints',
      verdict: 'unclear',
      sentence: 'A word of the vendor.',
      request: { method: 'GET', path: '/jobs/1' },
      requestId: 'of-the-vendor',
      status: 404,
      durationMs: 98,
      at: now,
    };
    const kept = toRemember(result);
    assert.ok(!JSON.stringify(kept).includes('of the vendor'));
    assert.ok(!JSON.stringify(kept).includes('of-the-vendor'));
    const { sentence, ...back } = fromMemory(vendor('autovu'), kept);
    const { sentence: _said, requestId: _id, ...rest } = result;
    assert.deepEqual(back, rest);
    assert.match(sentence, /test it again/);
  });

  it('remembers that it was the login which was refused', () => {
    const kept = toRemember({
      operation: 'users.list',
      verdict: 'refused',
      sentence: '',
      request: { method: 'POST', path: '/v2/login/' },
      atLogin: true,
      status: 404,
      at: now,
    });
    assert.deepEqual(fromMemory(vendor('auvo'), kept).request, { method: 'POST', path: '/v2/login/' });
  });
});
