import assert from 'node:assert/strict';
import * as z from 'zod';
import type { Operation } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { createDynamicClient, type DynamicClient } from '../../../src/client/apiClient';
import { NotFoundError } from '../../../src/http/errors';
import { startSandbox, type Sandbox } from '../../../src/sandbox/startSandbox';
import { allOperations, undescribed } from '../../unit/catalog/walk';

/** The document of AutoVu leaves the fields of its rows open (line 100): whatever comes is documented. */
const rowsAreOpen = new Set(['autovu']);

/** The places of an answer that its schema does not describe, apart from rows that the document leaves open. */
function unknownPlaces(vendor: Vendor, operation: Operation, data: unknown): readonly string[] {
  const places = undescribed([operation.response], data);
  if (!rowsAreOpen.has(vendor.id)) return places;
  const { page } = operation;
  const at = 'rows' in page ? `${page.rows.map((name) => `.${name}`).join('')}[]` : '';
  return places.filter((place) => !place.startsWith(`${at}.`));
}

describe('every operation, sent with its example to the sandbox', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  const changed = new Set<string>();

  /** A client with the sandbox's credentials, on data that nothing has changed. */
  async function fresh(vendor: Vendor, operation: Operation): Promise<DynamicClient> {
    const { origin, credentials } = sandbox.vendors[vendor.id] ?? assert.fail(vendor.id);
    if (changed.delete(vendor.id)) await fetch(`${origin}/__sandbox/reset`, { method: 'POST' });
    if (operation.effect === 'write') changed.add(vendor.id);
    return createDynamicClient({ vendor, origin, credentials });
  }

  for (const { name, vendor, operation } of allOperations) {
    it(`${name} is answered with ${String(operation.status)} and the documented fields, and no others`, async () => {
      const client = await fresh(vendor, operation);
      try {
        const { data, response } = await client.call(
          operation,
          operation.example,
          new AbortController().signal,
        );
        assert.equal(response.status, operation.status);
        const read = operation.response.safeParse(data);
        assert.ok(read.success, read.error && z.prettifyError(read.error));
        assert.deepEqual(unknownPlaces(vendor, operation, data), []);
      } finally {
        await client.close();
      }
    });
  }

  it('deletes once: a second time is refused, until a reset brings the data back', async () => {
    const deletes = allOperations.filter(({ operation }) => operation.method === 'DELETE');
    assert.equal(deletes.length, 3);
    const { signal } = new AbortController();
    for (const { vendor, operation } of deletes) {
      const client = await fresh(vendor, operation);
      await client.call(operation, operation.example, signal);
      await assert.rejects(client.call(operation, operation.example, signal), NotFoundError);
      await client.close();
      const again = await fresh(vendor, operation);
      await again.call(operation, operation.example, signal);
      await again.close();
    }
  });
});
