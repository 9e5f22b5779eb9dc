// Fetches a list of visits to its end as a program that has dist/core.mjs: node ours.mjs <core> <origin> <at once>
// The vendor's own list, of which 40 fields are documented here, in pages of 50 rows; quota counted, drift compared.
const [core = '', origin = '', atOnce = '1'] = process.argv.slice(2);
/** @type {unknown} */
const bundled = await import(core);
const { checkDrift, createClient, vendors } = /** @type {typeof import('../../../src/core')} */ (bundled); // its sources

const { letsjobit } = vendors;
const [group] = letsjobit.groups;
const [list] = group.operations;
const rows = list.response.shape.data.unwrap();
const names = Object.keys(rows.shape).slice(0, 40);
const mask = /** @type {never} */ (Object.fromEntries(names.map((name) => [name, true])));
const response = list.response.extend({ data: rows.pick(mask).array() });
const page =
  atOnce === '1'
    ? { ...list.page, size: 50 }
    : /** @type {const} */ ({
        style: 'offset',
        rows: ['data'],
        offset: 'pagination',
        limit: 'limit',
        defaultSize: 50,
        total: ['meta', 'totalRecords'],
      });
const vendor = { ...letsjobit, groups: [{ ...group, operations: [{ ...list, response, page }] }] };

const client = createClient({ vendor, credentials: { apiKey: 'a key of the bench' }, origin });
const pages =
  atOnce === '1'
    ? client.pages('visits.list', {})
    : client.fetchAll('visits.list', {}, { concurrency: Number(atOnce), reserve: 0 });
let count = 0;
let different = 0;
for await (const { rows, answer } of pages) {
  count += rows.length;
  different += checkDrift({ vendor, operation: 'visits.list' }, answer).entries.length;
}
await client.close();
process.stdout.write(JSON.stringify({ rows: count, different }));
