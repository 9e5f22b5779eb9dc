import type { Vendor } from '../../catalog/vendor';
import type { Connected } from '../../session/session';
import type { Engine } from '../engine';

/** What a credential turned out to be. */
export interface TestResult {
  /** `untested`: the test could not be made, which says nothing about the credential. */
  readonly verdict: 'valid' | 'partly' | 'refused' | 'untested';
  /** One or two sentences; no secret. */
  readonly message: string;
}

/** Sends the vendor's cheapest documented request of each scope, and says which are accepted. */
export async function testProfile(
  engine: Engine,
  vendor: Vendor,
  { client, profile }: Connected,
  signal: AbortSignal,
): Promise<TestResult> {
  const name = `“${profile.name}”`;
  const accepted: string[] = [];
  const unclear: string[] = [];
  const refused: { readonly scope: string; readonly why: string }[] = [];
  for (const proof of vendor.proofs) {
    const operation = engine.findOperation(vendor, proof.operation);
    if (operation === undefined) continue;
    const scope = proof.scope ?? operation.title;
    try {
      await client.call(operation, proof.input, signal);
      accepted.push(scope);
    } catch (error) {
      const failed = error instanceof engine.RequestError ? error : undefined;
      if (failed === undefined) throw error;
      const why = client.redact(failed.message);
      if (failed.status !== undefined && proof.alsoValid.includes(failed.status)) unclear.push(scope);
      else if (REFUSALS.has(failed.kind)) refused.push({ scope, why });
      else return { verdict: 'untested', message: `${name} could not be tested. ${why}` };
    }
  }
  const [first] = refused;
  const doubt =
    unclear.length === 0
      ? ''
      : ` ${list(unclear)}: not found, or not permitted; the vendor does not tell which.`;
  if (first === undefined) {
    return { verdict: 'valid', message: `${vendor.title} accepts the credentials of ${name}.${doubt}` };
  }
  if (accepted.length === 0) {
    return { verdict: 'refused', message: `${vendor.title} did not accept ${name}: ${first.why}` };
  }
  const scopes = list(refused.map(({ scope }) => scope));
  const message = `${vendor.title} accepts ${name} for ${list(accepted)}, but not for ${scopes}.${doubt}`;
  return { verdict: 'partly', message };
}

const list = (scopes: readonly string[]): string => scopes.join(', ');

/** Kinds of failure that are about the credential, not about the way there. */
const REFUSALS: ReadonlySet<string> = new Set([
  'credentials-refused',
  'credentials-missing',
  'not-allowed',
  'rejected',
  'not-found',
]);
