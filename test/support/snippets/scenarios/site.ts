import type { Operation, RawInput } from '../../../../src/catalog/operation';
import type { RateLimit } from '../../../../src/catalog/rateLimit';
import type { Vendor } from '../../../../src/catalog/vendor';
import { createDynamicClient } from '../../../../src/client/apiClient';
import type { LoggedRequest } from '../../../../src/sandbox/startSandbox';
import { startSandbox } from '../../../../src/sandbox/startSandbox';
import { allVendors } from '../../catalog';

/** One vendor in a sandbox of its own. */
export interface Site extends AsyncDisposable {
  readonly origin: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly requests: () => readonly LoggedRequest[];
}

/** Starts one; a short limit stands in for the documented one. */
export async function siteOf({ id }: Vendor, limit?: RateLimit): Promise<Site> {
  const sandbox = await startSandbox(limit === undefined ? {} : { limits: { [id]: limit } });
  const site = sandbox.vendors[id];
  if (site === undefined) throw new Error(`The sandbox does not know ${id}.`);
  return {
    origin: site.origin,
    credentials: site.credentials,
    requests: () => sandbox.requests,
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

/** What the snippets of all vendors read from the environment to work with sandboxes, which all take the same. */
export async function sandboxVariables(): Promise<Record<string, string>> {
  const sandbox = await startSandbox();
  await sandbox.close();
  const pairs = allVendors.flatMap(({ id, auth }) =>
    Object.entries(sandbox.vendors[id]?.credentials ?? {}).map(
      ([field, value]) => [auth.fields[field]?.env ?? field, value] as const,
    ),
  );
  return Object.fromEntries(pairs);
}

/** A list to its end, as the client walks it. */
export interface WholeList {
  readonly rows: readonly unknown[];
  readonly pages: number;
}

const lists = new Map<string, Promise<WholeList>>();

/** All rows of a list in the sandbox, which are the same on every start. */
export function wholeList(vendor: Vendor, operation: Operation, input: RawInput): Promise<WholeList> {
  const key = JSON.stringify([vendor.id, operation.id, input]);
  const list = lists.get(key) ?? walk(vendor, operation, input);
  lists.set(key, list);
  return list;
}

async function walk(vendor: Vendor, operation: Operation, input: RawInput): Promise<WholeList> {
  await using site = await siteOf(vendor);
  const client = createDynamicClient({ vendor, credentials: site.credentials, origin: site.origin });
  const rows: unknown[] = [];
  let pages = 0;
  for await (const page of client.pages(operation, input)) {
    rows.push(...page.rows);
    pages++;
  }
  await client.close();
  return { rows, pages };
}

/** What the sandbox answers to the example of an operation. */
export async function firstAnswer(
  vendor: Vendor,
  operation: Operation,
): Promise<{ text: string; status: number; rows: number }> {
  await using site = await siteOf(vendor);
  const client = createDynamicClient({ vendor, credentials: site.credentials, origin: site.origin });
  const { response, rows } = await client.page(operation, operation.example, new AbortController().signal);
  await client.close();
  return { text: response.text, status: response.status, rows: rows.length };
}
