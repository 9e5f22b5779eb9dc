import type { RawInput } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import type { ClientOptions } from '../../src/client/apiClient';
import { createDynamicClient } from '../../src/client/dynamicClient';
import type { Page } from '../../src/client/lists/page';
import { atPosition } from '../../src/client/lists/readPage';
import { RequestError } from '../../src/http/errors';
import type { FaultCase, World } from './case';
import { CALLERS } from './case';

/** What the caller was given and told, and what the meter says after it. */
export interface Seen {
  readonly rows: readonly unknown[];
  readonly notices: readonly string[];
  readonly error: unknown;
  /** What the last page said of the whole list, where it said so. */
  readonly complete: boolean | undefined;
  /** What the answers said of where they came from. */
  readonly movedFrom: readonly string[];
  readonly spent: number;
  /** Where the meter's numbers come from, each window's. */
  readonly meter: readonly string[];
  readonly redact: (text: string) => string;
}

/** Asks the client for what the case is about, and keeps what it gave and said. */
export async function ask(
  one: FaultCase,
  options: ClientOptions<Vendor>,
  signal: AbortSignal,
  world: World,
): Promise<Seen> {
  const rows: unknown[] = [];
  const notices: string[] = [];
  const movedFrom: string[] = [];
  let complete: boolean | undefined;
  const take = (page: Page<unknown>) => {
    rows.push(...page.rows);
    notices.push(...page.notices);
    movedFrom.push(...(page.response.movedFrom ?? []));
  };
  const { operation, input } = world.call;
  const client = createDynamicClient(options);
  const walk = async (from: RawInput): Promise<void> => {
    for await (const page of client.pages(operation, from, { signal })) {
      take(page);
      complete = page.end?.complete;
      await one.onPage?.(world);
    }
  };
  const acts: Readonly<Record<FaultCase['act'], () => Promise<void>>> = {
    list: () => walk(input),
    one: async () => {
      take(await client.page(operation, input, signal));
    },
    write: async () => {
      take(await client.page(operation, input, signal));
    },
    many: async () => {
      const never = new AbortController().signal;
      const callers = Array.from({ length: CALLERS }, async (_, caller) => {
        for (let call = 0; call < CALLERS; call++)
          take(await client.page(operation, input, caller === 0 ? signal : never));
      });
      const ends = await Promise.allSettled(callers);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
  let error: unknown;
  try {
    await acts[one.act]();
  } catch (thrown) {
    const kept = thrown instanceof RequestError ? thrown.kept : undefined;
    if (one.goesOn === true && kept !== undefined)
      await walk(atPosition(operation.page, input, kept.position));
    else error = thrown;
  } finally {
    await client.close();
  }
  const { sent: spent, windows } = client.quota.state();
  const meter = windows.map(({ remainingFrom }) => remainingFrom);
  return { rows, notices, error, complete, movedFrom, spent, meter, redact: client.redact };
}
