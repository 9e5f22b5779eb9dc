import { Agent, request } from 'undici';
import * as z from 'zod';
import { createDynamicClient } from '../../../src/client/dynamicClient';
import { checkDrift } from '../../../src/client/drift/drift';
import type { WalkedPage } from '../../../src/client/lists/page';
import { credentials, PAGE_ROWS, pagedOperation, pagedVendor } from './lists';

/** What is fetched, and how. */
export interface List {
  readonly pages: number;
  /** So many pages at a time; one unless said. */
  readonly atOnce?: number;
  /** How long the server takes to answer, in milliseconds. */
  readonly latency?: number;
  /** Gets what a caller would keep of each page. */
  readonly onPage?: (kept: unknown) => void;
}

/** One way to fetch a list to its end. */
export interface Fetcher {
  /** Fetches a list to its end; gives how many rows came. */
  fetch(list: List): Promise<number>;
  close(): Promise<void>;
}

export interface OurFetcher extends Fetcher {
  /** The pages themselves. */
  readonly walk: (list: List) => AsyncGenerator<WalkedPage<unknown>, void, undefined>;
}

/** undici alone: every page is parsed and nothing else. With a schema, each page is validated. */
export function undiciFetcher(origin: string, schema?: z.ZodType): Fetcher {
  const dispatcher = new Agent();
  const page = async (position: number, { pages, latency = 0 }: List): Promise<readonly unknown[]> => {
    const query = `page=${String(position)}&pages=${String(pages)}&latency=${String(latency)}`;
    const { body } = await request(`${origin}/bench?${query}`, {
      dispatcher,
      headers: { accept: 'application/json', authorization: `Bearer ${credentials.apiKey}` },
    });
    const answer = await body.json();
    const { list } = (schema === undefined ? answer : schema.parse(answer)) as { list: readonly unknown[] }; // what the server sends
    return list;
  };
  return {
    fetch: async (wanted) => {
      const { pages, atOnce = 1, onPage = () => undefined } = wanted;
      let [next, rows] = [1, 0];
      const fetchNext = async () => {
        while (next <= pages) {
          const list = await page(next++, wanted);
          rows += list.length;
          onPage(list);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, fetchNext));
      return rows;
    },
    close: () => dispatcher.close(),
  };
}

/** A row as anybody would write it down: other fields are dropped. */
export const zodSchema = (): z.ZodType => {
  const { list } = pagedOperation.response.shape;
  return z.object({ total: z.int(), list: z.array(z.object(list.element.shape)) });
};

/** The client with all of its layers. With `drift`, every page is compared with its document. */
export function ourFetcher(origin: string, { drift = false } = {}): OurFetcher {
  const client = createDynamicClient({ vendor: pagedVendor, credentials, origin });
  const walk = ({ pages, atOnce = 1, latency = 0 }: List) => {
    const input = { query: { pages, latency } };
    return atOnce === 1
      ? client.pages(pagedOperation, input)
      : client.fetchAll(pagedOperation, input, { concurrency: atOnce, reserve: 0 });
  };
  return {
    walk,
    fetch: async (wanted) => {
      const { pages, onPage = () => undefined } = wanted;
      let rows = 0;
      let complete: boolean | undefined;
      for await (const page of walk(wanted)) {
        if (drift) {
          const { entries, rows: compared } = checkDrift(pagedOperation, page.answer);
          if (entries.length > 0 || compared !== PAGE_ROWS) throw new Error('The list is not as documented.');
        }
        rows += page.rows.length;
        complete = page.end?.complete;
        onPage(page);
      }
      if (complete !== true) throw new Error(`The list of ${String(pages)} pages is not complete.`);
      return rows;
    },
    close: () => client.close(),
  };
}
