import { createHmac, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import type { Vendor } from '../../../catalog/vendor';
import type { Remembered } from '../../../session/credentials/tableState';
import type { Engine } from '../../engine';
import { memory } from '../../ids';
import type { Profile } from '../profiles';
import { TESTS_KEY } from '../secretKeys';
import type { TestResults } from '../testProfile';

/** What is kept of one profile's test: what it was then, as a keyed digest, and verdicts. No name, no word, no secret. */
interface Kept {
  readonly of: string;
  readonly proofs: readonly Remembered[];
}

/** By vendor and id. */
type AllKept = Readonly<Record<string, Kept>>;

/**
 * What tests showed, for as long as a profile stays what it was: whole in this window, as verdicts and times in the
 * editor's memory. The digest that tells a changed profile has a random key, which only the secret store holds.
 */
export class RememberedTests {
  private readonly here = new Map<string, TestResults>();
  private key: Promise<string> | undefined;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly state: Pick<vscode.Memento, 'get' | 'update'>,
    private readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store'>,
  ) {}

  /** Keeps what a test showed of a profile, also of one that is not stored yet. */
  async keep(profile: Profile, results: TestResults): Promise<void> {
    this.here.set(await this.digestOf(profile), results);
  }

  /** What is known of a profile as it is now. */
  async of(profile: Profile): Promise<TestResults> {
    const of = await this.digestOf(profile);
    const here = this.here.get(of);
    if (here !== undefined) return here;
    const kept = this.readKept()[placeOf(profile)];
    const engine = await this.engine();
    const vendor = Object.values<Vendor>(engine.vendors).find(({ id }) => id === profile.vendorId);
    if (kept?.of !== of || vendor === undefined) return [];
    const { fromMemory } = await engine.loadCredentialTests();
    return kept.proofs.map((proof) => fromMemory(vendor, proof));
  }

  /** Has the editor's memory hold what is known of these, which are all there are, and nothing else. */
  async settle(profiles: readonly Profile[]): Promise<void> {
    const { toRemember } = await (await this.engine()).loadCredentialTests();
    const entries = await Promise.all(
      profiles.map(async (profile): Promise<[string, Kept]> => {
        const proofs = (await this.of(profile)).map(toRemember);
        return [placeOf(profile), { of: await this.digestOf(profile), proofs }];
      }),
    );
    const kept = Object.fromEntries(entries.filter(([, { proofs }]) => proofs.length > 0));
    if (!isDeepStrictEqual(kept, this.state.get(memory.tests, {})))
      await this.state.update(memory.tests, kept);
  }

  /** Another window may have written anything there. */
  private readKept(): AllKept {
    const kept: unknown = this.state.get(memory.tests, {});
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, Kept] => isKept(entry[1])),
    );
  }

  private async digestOf({ vendorId, origin, fields }: Profile): Promise<string> {
    this.key ??= this.readKey();
    const entries = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
    return createHmac('sha256', await this.key)
      .update(JSON.stringify([vendorId, origin, entries]))
      .digest('base64url');
  }

  /** A store that fails costs what was remembered, nothing else: then the key is this window's own. */
  private async readKey(): Promise<string> {
    const fresh = randomBytes(32).toString('base64url');
    try {
      const stored = await this.secrets.get(TESTS_KEY);
      if (stored?.length === fresh.length) return stored;
      await this.secrets.store(TESTS_KEY, fresh);
    } catch {
      // Said nowhere: tests can be made again.
    }
    return fresh;
  }
}

const placeOf = ({ vendorId, id }: Profile): string => `${vendorId}/${id}`;

const VERDICTS: ReadonlySet<unknown> = new Set<Remembered['verdict']>([
  'valid',
  'refused',
  'wrong scope',
  'expired',
  'unclear',
  'quota',
  'network',
  'other',
  'not tested',
]);

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { of, proofs } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  return typeof of === 'string' && Array.isArray(proofs) && proofs.every(isRemembered);
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { operation, scope, verdict, status, durationMs, at } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  const isOptional = (part: unknown, type: 'string' | 'number') => part === undefined || typeof part === type;
  return (
    typeof operation === 'string' &&
    isOptional(scope, 'string') &&
    VERDICTS.has(verdict) &&
    isOptional(status, 'number') &&
    isOptional(durationMs, 'number') &&
    Number.isFinite(at)
  );
}
