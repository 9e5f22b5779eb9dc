/* eslint-disable no-console -- what follows is README's example, word for word: test/unit/readme.test.ts compares */
import { createClient, startSandbox, vendors } from '../../src/core';

const sandbox = await startSandbox();
const { origin, credentials } = sandbox.vendors.auvo;
const auvo = createClient({ vendor: vendors.auvo, credentials, origin });
const filter = { startDate: '2026-11-01T00:00:00', endDate: '2026-11-30T23:59:59' };
for await (const page of auvo.pages('tasks.list', { query: { paramFilter: filter } }, { limit: 3 })) {
  console.log(page.rows.length, 'of', page.total);
}
await auvo.close();
await sandbox.close();
