import * as vscode from 'vscode';
import { memory } from '../ids';

/** A named set of credentials with the only origin that they may go to. */
export interface Profile {
  readonly vendorId: string;
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What may be shown of a profile. */
export type ProfileLabel = Pick<Profile, 'vendorId' | 'id' | 'name' | 'origin'>;

/** The built-in profile's id; it holds no credential of anybody. */
export const SANDBOX = 'sandbox';

const PREFIX = 'profile/';
const keyOf = (vendorId: string, id: string): string => `${PREFIX}${vendorId}/${id}`;

/**
 * Profiles, whole, in the editor's secret store: one entry each, name and origin included, so that nothing
 * about a credential lies anywhere else. Which one is active is remembered apart and is no secret.
 */
export class Profiles implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<string | undefined>();
  /** The vendor whose profiles changed, here or in another window; undefined when that is not known. */
  readonly onDidChange = this.changes.event;
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly state: vscode.Memento,
  ) {
    this.watching = secrets.onDidChange(({ key }) => {
      if (key.startsWith(PREFIX)) this.changes.fire(key.split('/')[1]);
    });
  }

  /** Every stored profile, by vendor and name. Entries that cannot be read are left out. */
  async list(): Promise<ProfileLabel[]> {
    const keys = (await this.secrets.keys()).filter((key) => key.startsWith(PREFIX));
    const found = await Promise.all(keys.map(async (key) => this.read(key)));
    return found
      .filter((profile) => profile !== undefined)
      .map(({ vendorId, id, name, origin }) => ({ vendorId, id, name, origin }))
      .sort((a, b) => a.vendorId.localeCompare(b.vendorId) || a.name.localeCompare(b.name));
  }

  /** A stored profile with its secrets, or undefined when it is gone. */
  get(vendorId: string, id: string): Promise<Profile | undefined> {
    return this.read(keyOf(vendorId, id));
  }

  /** Stores a profile and reads it back. Throws when the store did not keep it. */
  async save(profile: Profile): Promise<void> {
    const key = keyOf(profile.vendorId, profile.id);
    const { name, origin, fields } = profile;
    const text = JSON.stringify({ name, origin, fields });
    await this.secrets.store(key, text);
    if ((await this.secrets.get(key)) !== text)
      throw new Error('The secret store did not keep the credentials.');
    this.changes.fire(profile.vendorId);
  }

  /** Deletes a profile; its vendor goes back to the sandbox if it was the active one. */
  async forget(vendorId: string, id: string): Promise<void> {
    await this.secrets.delete(keyOf(vendorId, id));
    if (this.activeId(vendorId) === id) await this.activate(vendorId, SANDBOX);
    this.changes.fire(vendorId);
  }

  activeId(vendorId: string): string {
    return this.state.get<Record<string, string>>(memory.activeProfiles, {})[vendorId] ?? SANDBOX;
  }

  async activate(vendorId: string, id: string): Promise<void> {
    const active = this.state.get<Record<string, string>>(memory.activeProfiles, {});
    await this.state.update(memory.activeProfiles, { ...active, [vendorId]: id });
    this.changes.fire(vendorId);
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }

  private async read(key: string): Promise<Profile | undefined> {
    const [, vendorId, id] = key.split('/');
    const text = await this.secrets.get(key);
    if (text === undefined || vendorId === undefined || id === undefined) return undefined;
    try {
      const stored: unknown = JSON.parse(text);
      return isStored(stored)
        ? { vendorId, id, name: stored.name, origin: stored.origin, fields: stored.fields }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

function isStored(value: unknown): value is Pick<Profile, 'name' | 'origin' | 'fields'> {
  if (typeof value !== 'object' || value === null) return false;
  const { name, origin, fields } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  if (typeof name !== 'string' || typeof origin !== 'string' || typeof fields !== 'object' || fields === null)
    return false;
  return Object.values(fields).every((field) => typeof field === 'string');
}
