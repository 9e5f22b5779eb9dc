import { createClient, listJournals, vendors } from '../../src/core';

// Fetches a list to its end in a process of its own, going on with the journal that is there. Prints the ids.
const [origin = '', folder = '', concurrency = ''] = process.argv.slice(2);
const client = createClient({
  vendor: vendors.autengo,
  credentials: { apiKey: 'canary-of-the-key' },
  origin,
});
const options = { concurrency: Number(concurrency) };
const [left] = await listJournals(folder);
const pages =
  left === undefined
    ? client.fetchAll(
        'vehicle.list',
        { query: { limit: 5 } },
        { ...options, journal: { folder, profile: 'p' } },
      )
    : client.resume({ path: left.path, profile: 'p' }, options);
const ids: string[] = [];
let complete: boolean | undefined;
for await (const page of pages) {
  ids.push(...page.rows.map((row) => String((row as { sellingId: unknown }).sellingId))); // rows of the test's server
  complete = page.end?.complete;
}
await client.close();
process.stdout.write(JSON.stringify({ ids, complete }));
