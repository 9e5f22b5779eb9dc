// One process of several that share a key: it fetches a list to its end under the quota of all of them.
import { createDynamicClient } from '../../../src/client/dynamicClient';
import { systemClock } from '../../../src/http/clock';
import { Ledger } from '../../../src/quota/ledger';
import { QuotaFolder } from '../../../src/quota/quotaFolder';
import { credentials, pagedOperation } from '../client/lists';
import { AT_ONCE, quotaVendor, tenSeconds } from './limits';

/** What a worker is told. Without a folder it counts in memory, alone. */
export interface Task {
  readonly origin: string;
  readonly folder?: string;
}

/** What a worker says, after that it is ready. */
export interface Done {
  readonly rows: number;
  readonly complete: boolean;
}

async function run({ origin, folder }: Task): Promise<Done> {
  const store = folder === undefined ? [] : [new QuotaFolder(folder).store(origin, credentials.apiKey)];
  const ledger = new Ledger(tenSeconds, systemClock, ...store);
  const client = createDynamicClient({ vendor: quotaVendor(tenSeconds), credentials, origin, ledger });
  let rows = 0;
  let complete = false;
  for await (const page of client.fetchAll(pagedOperation, {}, { concurrency: AT_ONCE, reserve: 0 })) {
    rows += page.rows.length;
    complete = page.end?.complete === true;
  }
  ledger.close();
  await client.close();
  return { rows, complete };
}

process.on('message', (task: Task) => {
  void run(task).then((done) => process.send?.(done, () => process.exit(0)));
});
process.send?.('ready');
