import * as vscode from 'vscode';
import type { DynamicClient } from '../client/apiClient';
import type { Ledger } from '../quota/ledger';
import type { Connected } from '../session/session';
import type { Profile, Profiles } from './credentials/profiles';
import { SANDBOX } from './credentials/profiles';
import type { Engine } from './engine';
import type { SandboxHost } from './sandboxHost';

/** The profile that is active is stored no longer, or the store cannot read it. */
export class ProfileGoneError extends Error {}

interface Open extends Connected {
  readonly key: string;
}

/** One client a profile, shared by everything that uses it: they share its token and its quota. */
export class Connections implements vscode.Disposable {
  private readonly open = new Map<string, Promise<Open>>();
  /** Ledgers outlive their clients: an edited key has not earned a new quota. */
  private readonly ledgers = new Map<string, Ledger>();
  private readonly waits = new vscode.EventEmitter<{ client: DynamicClient; until: number | undefined }>();
  /** A request is held back by the quota, or no longer. */
  readonly onDidWait = this.waits.event;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly sandbox: SandboxHost,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The active profile's client. Nothing is sent. Throws `ProfileGoneError` when its secrets are gone. */
  active(vendorId: string): Promise<Connected> {
    const id = this.profiles.activeId(vendorId);
    const key = `${vendorId}/${id}`;
    const known = this.open.get(key);
    if (known !== undefined) return known;
    const opening = this.connect(vendorId, id, key);
    this.open.set(key, opening);
    opening.catch(() => this.open.delete(key));
    return opening;
  }

  /** The active profile's client if something opened it already. */
  opened(vendorId: string): Promise<Connected> | undefined {
    return this.open.get(`${vendorId}/${this.profiles.activeId(vendorId)}`);
  }

  /** A client for a profile that is not stored yet, for testing it. The caller closes it. */
  async temporary(profile: Profile): Promise<Connected> {
    const client = await this.clientFor(
      profile.vendorId,
      profile.origin,
      profile.fields,
      `${profile.vendorId}/${profile.id}`,
    );
    return { profile: { ...labelOf(profile), sandbox: false }, client };
  }

  /**
   * Forgets clients, of one vendor or of all, so that the next use reads the profile anew. Returns what
   * closes the forgotten ones, for when nobody uses them any more.
   */
  forget(vendorId?: string): () => Promise<void> {
    const forgotten = [...this.open].filter(
      ([key]) => vendorId === undefined || key.startsWith(`${vendorId}/`),
    );
    for (const [key] of forgotten) this.open.delete(key);
    return async () => {
      for (const [, opening] of forgotten)
        await opening.then(({ client }) => client.close()).catch(() => undefined);
    };
  }

  dispose(): void {
    for (const opening of this.open.values())
      void opening.then(({ client }) => client.close()).catch(() => undefined);
    this.waits.dispose();
  }

  private async connect(vendorId: string, id: string, key: string): Promise<Open> {
    if (id === SANDBOX) {
      const sandbox = (await this.sandbox.get()).vendors[vendorId];
      if (sandbox === undefined) throw new Error(`The sandbox has no ${vendorId}.`);
      const client = await this.clientFor(vendorId, sandbox.origin, sandbox.credentials, key);
      return { key, profile: { id, name: 'Sandbox', sandbox: true, origin: sandbox.origin }, client };
    }
    const profile = await this.profiles.get(vendorId, id);
    if (profile === undefined) throw new ProfileGoneError('The saved credentials cannot be read.');
    const client = await this.clientFor(vendorId, profile.origin, profile.fields, key);
    return { key, profile: { ...labelOf(profile), sandbox: false }, client };
  }

  private async clientFor(
    vendorId: string,
    origin: string,
    fields: Readonly<Record<string, string>>,
    key: string,
  ): Promise<DynamicClient> {
    const { createDynamicClient, Ledger, systemClock, vendors } = await this.engine();
    const vendor = Object.values(vendors).find(({ id }) => id === vendorId);
    if (vendor === undefined) throw new Error(`There is no vendor ${vendorId}.`);
    const ledger = this.ledgers.get(key) ?? new Ledger(vendor.rateLimit, systemClock);
    this.ledgers.set(key, ledger);
    const client: DynamicClient = createDynamicClient({
      vendor,
      origin,
      credentials: fields,
      ledger,
      log: (level, line) => {
        this.log[level](line);
      },
      onWait: (until) => {
        this.waits.fire({ client, until });
      },
    });
    return client;
  }
}

const labelOf = ({ id, name, origin }: Profile) => ({ id, name, origin });
