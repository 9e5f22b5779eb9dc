import type { Proof, Vendor } from '../../catalog/vendor';
import type { Judgement } from './judge';

/** One scope's answer, judged alone. */
export interface Alone extends Judgement {
  readonly proof: Proof;
  readonly status?: number;
}

/**
 * What the answers of all scopes say together. Where a vendor answers a refused key and a missing scope alike, only
 * the other scopes tell them apart: one that was let in shows that the key is right.
 */
export function settle<R extends Alone>(vendor: Vendor, alone: readonly R[]): R[] {
  return alone.map((one) => {
    const { scope, unclear } = one.proof;
    const words = one.status === undefined ? undefined : unclear?.[one.status];
    if (one.verdict !== 'refused' || scope === undefined || words === undefined) return one;
    if (alone.some(isLetIn))
      return {
        ...one,
        verdict: 'wrong scope',
        sentence: `${vendor.title} takes the credentials elsewhere, but not for ${scope}: the scope code does not open it. ${one.sentence}`,
      };
    if (alone.every(({ verdict }) => verdict === 'refused')) return one;
    const of = `${vendor.title}’s document says of status ${String(one.status)}: ${words}`;
    return {
      ...one,
      verdict: 'unclear',
      sentence: `Either the credentials or the scope is refused; no other scope was answered, so it cannot be told. ${of}`,
    };
  });
}

/** It got past authentication: accepted, or answered as something that is not there or not permitted. */
const isLetIn = ({ verdict, status }: Alone): boolean =>
  verdict === 'valid' || (verdict === 'unclear' && status === 404);
