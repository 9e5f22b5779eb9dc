import type { Vendor } from '../../catalog/vendor';
import type { Connected } from '../../session/session';
import type { Engine } from '../engine';

type Testing = Awaited<ReturnType<Engine['loadCredentialTests']>>;

/** What a credential turned out to be, in one verdict. */
export type TestResult = ReturnType<Testing['summaryOf']>;

/** What it turned out to be, scope by scope. */
export type TestResults = Awaited<ReturnType<Testing['runProofs']>>;

/** Sends the vendor's cheapest documented request of each scope, once, and says which are accepted. */
export async function testProfile(
  engine: Engine,
  vendor: Vendor,
  { client, profile }: Connected,
  fields: Readonly<Record<string, string>> | undefined,
  signal: AbortSignal,
): Promise<{ readonly summary: TestResult; readonly results: TestResults }> {
  const { runProofs, summaryOf } = await engine.loadCredentialTests();
  const { systemClock: clock } = engine;
  const results = await runProofs({
    vendor,
    client,
    clock,
    signal,
    ...(fields === undefined ? {} : { fields }),
  });
  return { summary: summaryOf(vendor, profile.name, results), results };
}
