import type { Vendor } from '../../catalog/vendor';
import type { Connected } from '../../session/session';
import type { Engine } from '../engine';

/** What a credential turned out to be, and the request that showed it. */
export interface TestResult {
  readonly verdict: 'valid' | 'refused' | 'limited' | 'unreachable' | 'failed';
  /** One sentence; no secret. */
  readonly message: string;
}

/** Sends the vendor's cheapest documented requests until one says no. */
export async function testProfile(
  engine: Engine,
  vendor: Vendor,
  { client, profile }: Connected,
  signal: AbortSignal,
): Promise<TestResult> {
  for (const proof of vendor.proofs) {
    const operation = engine.findOperation(vendor, proof.operation);
    if (operation === undefined) continue;
    try {
      await client.call(operation, proof.input, signal);
    } catch (error) {
      const failed = error instanceof engine.RequestError ? error : undefined;
      if (failed?.status !== undefined && proof.alsoValid.includes(failed.status)) continue;
      const scope = proof.scope === undefined ? '' : ` for ${proof.scope}`;
      const said = client.redact(failed?.message ?? 'The test failed; the log has the details.');
      return {
        verdict: verdictOf(failed?.kind),
        message: `${vendor.title} did not accept “${profile.name}”${scope}: ${said}`,
      };
    }
  }
  return { verdict: 'valid', message: `${vendor.title} accepts the credentials of “${profile.name}”.` };
}

function verdictOf(kind: string | undefined): TestResult['verdict'] {
  switch (kind) {
    case 'credentials-refused':
    case 'credentials-missing':
    case 'not-allowed':
    case 'rejected':
    case 'not-found':
      return 'refused';
    case 'rate-limited':
      return 'limited';
    case 'network':
    case 'timeout':
    case 'tls':
      return 'unreachable';
    default:
      return 'failed';
  }
}
