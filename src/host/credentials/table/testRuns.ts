import type * as vscode from 'vscode';
import type { Vendor } from '../../../catalog/vendor';
import type { Wait } from '../../../http/wait';
import type { Connected } from '../../../session/session';
import type { Connections } from '../../connections';
import type { Engine } from '../../engine';
import type { Profile, Profiles } from '../profiles';
import { SANDBOX } from '../profiles';
import type { TestResults } from '../testProfile';
import type { RememberedTests } from './rememberedTests';

/** A profile to be tested. */
export interface Target {
  readonly vendorId: string;
  readonly profileId: string;
}

interface Parts {
  readonly engine: () => Promise<Engine>;
  readonly profiles: Profiles;
  readonly connections: Connections;
  readonly remembered: RememberedTests;
  readonly onChange: () => void;
  /** Told of what nobody expected. */
  readonly onUnexpected: (error: unknown) => void;
}

/** One test, from its wish to its end. */
interface Run {
  readonly target: Target;
  state: 'queued' | 'testing';
  /** What is known so far. */
  results: TestResults;
  /** By the signal that a request went out with; a login's has none. */
  readonly waits: Map<AbortSignal | undefined, Wait>;
}

/** So many profiles are tested at once; the ledgers say when each request goes out. */
const AT_ONCE = 4;

/** Tests that are wanted and under way. One that fails does not touch the others. */
export class TestRuns implements vscode.Disposable {
  private readonly runs = new Map<string, Run>();
  private readonly sandbox = new Map<string, TestResults>();
  private stopped = new AbortController();
  private ended = 0;

  constructor(private readonly parts: Parts) {}

  /** How far they are, in profiles; undefined while nothing is tested. */
  get progress(): { readonly done: number; readonly of: number } | undefined {
    return this.runs.size === 0 ? undefined : { done: this.ended, of: this.ended + this.runs.size };
  }

  /** What is known of a profile that is tested now. */
  of(
    target: Target,
  ): (Pick<Run, 'state' | 'results'> & { readonly waitsUntil: number | undefined }) | undefined {
    const run = this.runs.get(keyOf(target));
    if (run === undefined) return undefined;
    const until = [...run.waits.values()].map((wait) => wait.until);
    return {
      state: run.state,
      results: run.results,
      waitsUntil: until.length === 0 ? undefined : Math.max(...until),
    };
  }

  /** What the sandbox's own credentials were found to be, in this window. */
  ofSandbox(vendorId: string): TestResults {
    return this.sandbox.get(vendorId) ?? [];
  }

  /** Tests these; resolves when the last one has ended. Those that are under way already go on. */
  async start(targets: readonly Target[]): Promise<void> {
    const fresh = targets.filter((target) => !this.runs.has(keyOf(target)));
    if (this.runs.size === 0) this.ended = 0;
    if (this.stopped.signal.aborted) this.stopped = new AbortController();
    const { signal } = this.stopped;
    const wanted = fresh.map((target): Run => ({ target, state: 'queued', results: [], waits: new Map() }));
    for (const run of wanted) this.runs.set(keyOf(run.target), run);
    this.parts.onChange();
    const work = async () => {
      for (let run = next(wanted); run !== undefined; run = next(wanted)) await this.run(run, signal);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Ends all of them. What is known already is kept. */
  stop(): void {
    this.stopped.abort();
  }

  dispose(): void {
    this.stop();
  }

  private async run(run: Run, signal: AbortSignal): Promise<void> {
    try {
      if (!signal.aborted) await this.test(run, signal);
    } catch (error) {
      this.parts.onUnexpected(error);
      await this.keepFailure(run.target).catch(this.parts.onUnexpected);
    } finally {
      this.runs.delete(keyOf(run.target));
      this.ended++;
      this.parts.onChange();
    }
  }

  private async test(run: Run, signal: AbortSignal): Promise<void> {
    const { profiles, connections, remembered, onChange } = this.parts;
    const { vendorId, profileId } = run.target;
    run.state = 'testing';
    onChange();
    if (profileId === SANDBOX) {
      const results = await this.send(run, await connections.single(vendorId, SANDBOX), undefined, signal);
      this.sandbox.set(vendorId, results);
      return;
    }
    const profile = await profiles.get(vendorId, profileId);
    if (profile === undefined) return; // the table says that it cannot be read
    const before = await remembered.of(profile);
    const results = await this.send(run, await connections.temporary(profile), profile, signal);
    await remembered.keep(profile, signal.aborted ? withoutGaps(results, before) : results);
  }

  /** Where not even the test could be made, the table says so. */
  private async keepFailure({ vendorId, profileId }: Target): Promise<void> {
    const engine = await this.parts.engine();
    const vendor = Object.values<Vendor>(engine.vendors).find(({ id }) => id === vendorId);
    const sentence = 'The test could not be made; the log says why.';
    const at = engine.systemClock.now();
    const results = (vendor?.proofs ?? []).map(({ operation, scope }) => ({
      operation,
      ...(scope === undefined ? {} : { scope }),
      verdict: 'not tested' as const,
      sentence,
      at,
    }));
    if (profileId === SANDBOX) this.sandbox.set(vendorId, results);
    const profile = await this.parts.profiles.get(vendorId, profileId);
    if (profile !== undefined) await this.parts.remembered.keep(profile, results);
  }

  private async send(
    run: Run,
    { client }: Connected,
    profile: Profile | undefined,
    signal: AbortSignal,
  ): Promise<TestResults> {
    const { engine: load, connections, onChange } = this.parts;
    const engine = await load();
    const vendor = Object.values<Vendor>(engine.vendors).find(({ id }) => id === run.target.vendorId);
    if (vendor === undefined) throw new Error(`There is no vendor ${run.target.vendorId}.`);
    const { runProofs } = await engine.loadCredentialTests();
    const waiting = connections.onDidWait(({ client: of, wait, signal: sent }) => {
      if (of !== client) return;
      if (wait === undefined) run.waits.delete(sent);
      else run.waits.set(sent, wait);
      onChange();
    });
    try {
      return await runProofs({
        vendor,
        client,
        clock: engine.systemClock,
        signal,
        ...(profile === undefined ? {} : { fields: profile.fields }),
        onResult: (result) => {
          run.results = [...run.results, result];
          onChange();
        },
      });
    } finally {
      waiting.dispose();
      await client.close().catch(() => undefined);
    }
  }
}

/** What a stop left untested is as it was known before. */
const withoutGaps = (results: TestResults, before: TestResults): TestResults =>
  results.map((result) =>
    result.verdict === 'not tested'
      ? (before.find(({ operation, scope }) => operation === result.operation && scope === result.scope) ??
        result)
      : result,
  );

const keyOf = ({ vendorId, profileId }: Target): string => `${vendorId}/${profileId}`;

const next = (queue: Run[]): Run | undefined => queue.shift();
