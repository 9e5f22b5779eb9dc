import type { Operation, RawInput } from '../../catalog/operation';
import type { DynamicClient } from '../../client/apiClient';
import type { BulkOffer } from '../../protocol/bulk';

/** Pages that are fetched at once where they can be asked for in any order. */
const AT_ONCE = 4;

/** What a fetch is offered for. */
export interface OfferFor {
  readonly client: DynamicClient;
  readonly operation: Operation;
  readonly input: RawInput;
  /** How many rows there are, as far as that is known. */
  readonly total: number | undefined;
  /** How long a request took last, in milliseconds. */
  readonly lastMs: number | undefined;
  /** The share of the tightest window that is left for others. */
  readonly reserve: number;
}

/** What fetching a list costs: requests, quota and time, as far as they can be told before. */
export function bulkOffer(
  { client, operation, input, total, lastMs, reserve }: OfferFor,
  then: BulkOffer['then'],
): BulkOffer {
  const { windows } = client.quota.state();
  const [tightest] = [...windows].sort((one, other) => one.remaining - other.remaining);
  const quota =
    tightest === undefined
      ? {}
      : {
          left: { requests: tightest.remaining, of: tightest.limit, window: tightest.window.label },
          reserve: Math.ceil(tightest.limit * reserve),
        };
  if (total === undefined) return { status: 'offered', then, ...quota };
  const { requests, waitMs } = client.estimate(operation, input, total, { reserve });
  const { style } = operation.page;
  const rounds = style === 'pageNumber' || style === 'offset' ? Math.ceil(requests / AT_ONCE) : requests;
  return {
    status: 'offered',
    then,
    rows: total,
    requests,
    ...quota,
    ...(lastMs === undefined ? {} : { durationMs: waitMs + rounds * lastMs }),
  };
}
