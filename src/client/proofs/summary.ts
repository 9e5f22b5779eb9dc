import type { Vendor } from '../../catalog/vendor';
import type { ProofResult, Verdict } from './proofResult';

/** A test in one verdict. `untested`: it shows nothing of the credential. */
export interface Summary {
  readonly verdict: 'valid' | 'partly' | 'refused' | 'untested';
  /** One or two sentences; no secret. */
  readonly message: string;
}

const NO: ReadonlySet<Verdict> = new Set(['refused', 'wrong scope', 'expired']);

/** What all proofs of a profile come to, for a dialog that has one line. */
export function summaryOf(vendor: Vendor, profileName: string, all: readonly ProofResult[]): Summary {
  const tried = all.filter(({ isEmpty }) => isEmpty !== true);
  const results = tried.length === 0 ? all : tried;
  const name = `“${profileName}”`;
  const { title } = vendor;
  const of = (...wanted: readonly Verdict[]) => results.filter(({ verdict }) => wanted.includes(verdict));
  const scopes = (some: readonly ProofResult[]) =>
    some.map(({ scope, operation }) => scope ?? operation).join(', ');
  const accepted = of('valid');
  const unclear = of('unclear');
  const [refused, ...others] = results.filter(({ verdict }) => NO.has(verdict));
  const doubt =
    unclear.length === 0
      ? ''
      : ` ${scopes(unclear)}: not found, or not permitted; the vendor does not tell which.`;
  if (refused !== undefined && accepted.length === 0)
    return { verdict: 'refused', message: `${title} did not accept ${name}: ${refused.sentence}` };
  if (refused !== undefined) {
    const message = `${title} accepts ${name} for ${scopes(accepted)}, but not for ${scopes([refused, ...others])}.${doubt}`;
    return { verdict: 'partly', message };
  }
  const [open] = of('network', 'quota', 'other', 'not tested');
  if (open !== undefined)
    return { verdict: 'untested', message: `${name} could not be tested. ${open.sentence}` };
  if (accepted.length === 0) return { verdict: 'untested', message: `${name} could not be tested.${doubt}` };
  return { verdict: 'valid', message: `${title} accepts the credentials of ${name}.${doubt}` };
}
