import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { DynamicClient } from '../client/apiClient';
import type { Wait as ClientWait } from '../http/wait';
import type { Sandbox } from '../sandbox/startSandbox';
import type { Connected } from '../session/session';
import type { Profile, Profiles, Trouble } from './credentials/profiles';
import { SANDBOX, isSameCredential } from './credentials/profiles';
import type { SharedTokens } from './credentials/sharedTokens';
import type { Engine } from './engine';
import type { Ledgers, OpenLedgers } from './ledgers';
import type { Network } from './network/network';
import type { SandboxHost } from './sandboxHost';

/** The profile that is active is stored no longer, or the store cannot read it. */
export class ProfileGoneError extends Error {
  constructor(readonly trouble: Trouble) {
    super(`The saved credentials ${trouble === 'gone' ? 'are gone' : 'cannot be read now'}.`);
  }
}

/** What a client is opened with: a profile, which for the sandbox is made up. */
interface Source {
  readonly profile: Profile;
  readonly sandbox?: Sandbox;
  /** Whether it sends through VS Code's own fetch. */
  readonly throughEditor: boolean;
}

interface Open extends Connected {
  readonly vendorId: string;
  readonly source: Source;
}

/** A request of a client is held back until then, or no longer; with the signal that it went out with. */
interface Wait {
  readonly client: DynamicClient;
  readonly wait: ClientWait | undefined;
  readonly signal: AbortSignal | undefined;
}

/** One client a profile, shared by everything that uses it: they share its token and its quota. */
export class Connections implements vscode.Disposable {
  /** By vendor and profile: what the next use gets. */
  private readonly current = new Map<string, Open>();
  /** Clients that no next use gets, until nobody uses them any more. */
  private readonly old = new Set<DynamicClient>();
  private readonly waits = new vscode.EventEmitter<Wait>();
  /** A request is held back by the quota, or no longer. */
  readonly onDidWait = this.waits.event;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly sandbox: SandboxHost,
    private readonly log: vscode.LogOutputChannel,
    private readonly network: Network,
    private readonly tokens: SharedTokens,
    private readonly ledgers: Ledgers,
  ) {}

  /**
   * The active profile's client: the one that is open while what it was opened with is still so, otherwise
   * a new one. Nothing is sent. Throws `ProfileGoneError` when the profile's secrets are gone.
   */
  async active(vendorId: string): Promise<Connected> {
    const engine = await this.engine();
    const id = this.profiles.activeId(vendorId);
    const [source, ledgers] = await Promise.all([this.sourceOf(vendorId, id), this.ledgers.open(engine)]);
    if (this.profiles.activeId(vendorId) !== id) return this.active(vendorId);
    // From here on nothing waits: all who ask at the same time get the same client.
    const key = this.activeKey(vendorId);
    const known = this.current.get(key);
    if (known !== undefined && isSame(known.source, source)) {
      // A new name or colour needs no new login, and takes no rows away.
      if (isDeepStrictEqual(known.source.profile, source.profile)) return known;
      const relabelled = { ...known, source, profile: labelOf(source.profile, source.sandbox !== undefined) };
      this.current.set(key, relabelled);
      return relabelled;
    }
    if (known !== undefined) this.old.add(known.client);
    const opened = {
      ...this.connect(engine, ledgers, source.profile, source.sandbox === undefined ? 'stored' : 'sandbox'),
      vendorId,
      source,
    };
    this.current.set(key, opened);
    return opened;
  }

  /** The active profile's client if something opened it already. */
  opened(vendorId: string): Connected | undefined {
    return this.current.get(this.activeKey(vendorId));
  }

  /** A client for a profile that is not stored yet, for testing it. The caller closes it. */
  async temporary(profile: Profile): Promise<Connected> {
    const engine = await this.engine();
    return this.connect(engine, await this.ledgers.open(engine), profile, 'temporary');
  }

  /** A client of a stored profile, or of the sandbox, for one request. The caller closes it. */
  async single(vendorId: string, id: string): Promise<Connected> {
    const engine = await this.engine();
    const ledgers = await this.ledgers.open(engine);
    const { profile, sandbox } = await this.sourceOf(vendorId, id);
    return this.connect(engine, ledgers, profile, sandbox === undefined ? 'stored' : 'sandbox');
  }

  /** Closes the clients that were replaced or whose profile is active no longer, except those in use. */
  async closeUnused(inUse: ReadonlySet<DynamicClient>): Promise<void> {
    for (const [key, { vendorId, client }] of this.current) {
      if (key === this.activeKey(vendorId)) continue;
      this.current.delete(key);
      this.old.add(client);
    }
    const unused = [...this.old].filter((client) => !inUse.has(client));
    for (const client of unused) this.old.delete(client);
    await Promise.all(unused.map(closed));
  }

  dispose(): void {
    for (const client of [...this.old, ...[...this.current.values()].map((open) => open.client)])
      void closed(client);
    this.waits.dispose();
  }

  private activeKey(vendorId: string): string {
    return `${vendorId}/${this.profiles.activeId(vendorId)}`;
  }

  private async sourceOf(vendorId: string, id: string): Promise<Source> {
    const throughEditor = this.network.fetch !== undefined;
    if (id !== SANDBOX) {
      const found = await this.profiles.find(vendorId, id);
      if ('trouble' in found) throw new ProfileGoneError(found.trouble);
      return { profile: found.profile, throughEditor };
    }
    const sandbox = await this.sandbox.get();
    const site = sandbox.vendors[vendorId];
    if (site === undefined) throw new Error(`The sandbox has no ${vendorId}.`);
    const { origin, credentials } = site;
    const profile = { vendorId, id, name: 'Sandbox', origin, writable: true, fields: credentials };
    return { profile, sandbox, throughEditor };
  }

  private connect(
    engine: Engine,
    ledgerOf: OpenLedgers,
    stored: Profile,
    kind: 'stored' | 'temporary' | 'sandbox',
  ) {
    const { vendorId, id, origin, writable, fields } = stored;
    const { createDynamicClient, vendors } = engine;
    const vendor = Object.values(vendors).find((one) => one.id === vendorId);
    if (vendor === undefined) throw new Error(`There is no vendor ${vendorId}.`);
    const client: DynamicClient = createDynamicClient({
      vendor,
      origin,
      readOnly: !writable,
      credentials: fields,
      ledger: ledgerOf(vendor, stored, kind === 'sandbox'),
      // Only what is stored is known to the other windows.
      ...(kind === 'stored' ? { tokens: this.tokens.of(vendorId, id) } : {}),
      transport: this.network.transport(engine),
      log: (level, line) => {
        this.log[level](line);
      },
      onWait: (wait, signal) => {
        this.waits.fire({ client, wait, signal });
      },
    });
    return { profile: labelOf(stored, kind === 'sandbox'), client };
  }
}

/** A sandbox that was started anew issued no token of the one before, even where its addresses are the same. */
const isSame = (one: Source, other: Source): boolean =>
  one.sandbox === other.sandbox &&
  one.throughEditor === other.throughEditor &&
  one.profile.writable === other.profile.writable &&
  isSameCredential(one.profile, other.profile);

/** What may be shown of a profile: everything but its fields. */
const labelOf = (
  { id, name, origin, writable, colour }: Profile,
  sandbox: boolean,
): Connected['profile'] => ({
  id,
  name,
  origin,
  sandbox,
  writable,
  ...(colour === undefined ? {} : { colour }),
});

const closed = (client: DynamicClient): Promise<void> => client.close().catch(() => undefined);
