import { isDeepStrictEqual } from 'node:util';
import type { RawInput } from '../../../../src/catalog/operation';
import type { RateLimit } from '../../../../src/catalog/rateLimit';
import type { LoggedRequest } from '../../../../src/sandbox/startSandbox';
import type { SnippetExtra } from '../../../../src/snippets/target';
import { find } from '../../catalog';
import type { Ran } from '../runner';
import type { Scenario } from './scenario';
import type { WholeList } from './site';
import { siteOf, wholeList } from './site';

const walk = (
  vendorId: string,
  id: string,
  extras: readonly SnippetExtra[],
  input?: RawInput,
  limit?: RateLimit,
): Scenario => {
  const { vendor: documented, operation } = find(vendorId, id);
  const vendor = limit === undefined ? documented : { ...documented, rateLimit: limit };
  const asked = input ?? operation.example;
  return {
    name: `${vendorId} ${id}, ${extras.join(' and ')}${limit === undefined ? '' : ', under a short limit'}`,
    vendor,
    operation,
    input: asked,
    extras,
    open: async () => {
      const list = await wholeList(documented, operation, asked);
      const site = await siteOf(vendor, limit);
      return {
        origin: site.origin,
        judge: (ran) =>
          rowsWrong(ran, list) ??
          requestsWrong(site.requests(), list.pages + (extras.includes('login') ? 1 : 0)) ??
          tooFast(site.requests(), limit),
        [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
      };
    },
  };
};

/** One list of each kind of paging, with login where there is one. */
export const everyList: readonly Scenario[] = [
  walk('autovu', 'diary.list', ['all']),
  walk('auvo', 'teams.list', ['all', 'login']),
  walk('autengo', 'vehicle.list', ['all']),
  walk('autengo', 'vehicle.list', ['all', 'login']),
  walk('letsjobit', 'visits.list', ['all']),
];

/** A list that takes little time. */
export const oneList: readonly Scenario[] = [walk('auvo', 'teams.list', ['all', 'login'])];

/** A list under limits that it would break within a second. */
export const quick: readonly Scenario[] = [
  walk(
    'autovu',
    'siteProduct.listJobs',
    ['all'],
    { path: { productRef: 5001 }, query: { pageSize: 20 } },
    {
      ...find('autovu', 'siteProduct.listJobs').vendor.rateLimit,
      windows: [
        { id: 'second', label: 'per second', requests: 5, seconds: 1 },
        { id: 'twoSeconds', label: 'per two seconds', requests: 8, seconds: 2 },
      ],
    },
  ),
];

/** What is wrong with the rows that a snippet printed, one a line. */
export function rowsWrong({ code, output }: Ran, { rows }: WholeList): string | undefined {
  if (code !== 0) return 'it failed';
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const bad = lines.findIndex((line, index) => !isDeepStrictEqual(parsed(line), rows[index]));
  if (bad !== -1)
    return `line ${String(bad + 1)} of ${String(lines.length)} is not that row: ${lines[bad]?.slice(0, 100) ?? ''}`;
  return lines.length === rows.length
    ? undefined
    : `${String(lines.length)} rows of ${String(rows.length)} were printed`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function requestsWrong(requests: readonly LoggedRequest[], wanted: number): string | undefined {
  const refused = requests.filter(({ status }) => status === 429).length;
  if (refused > 0) return `${String(refused)} requests were answered with 429`;
  return requests.length === wanted
    ? undefined
    : `${String(requests.length)} requests were sent where ${String(wanted)} do`;
}

function tooFast(requests: readonly LoggedRequest[], limit: RateLimit | undefined): string | undefined {
  for (const window of limit?.windows ?? []) {
    const early = requests.find(({ at }, index) => {
      const before = requests[index - window.requests];
      return before !== undefined && at - before.at < window.seconds * 1000;
    });
    if (early !== undefined)
      return `more than ${String(window.requests)} requests began within ${String(window.seconds)} s`;
  }
  return undefined;
}
