import * as vscode from 'vscode';
import { memory } from '../ids';
import { PROFILE_PREFIX, profileKey, tokenKey } from './secretKeys';

/** A named set of credentials with the only origin that they may go to. */
export interface Profile {
  readonly vendorId: string;
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  /** Whether operations that change the vendor's data may be sent with it. */
  readonly writable: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** What may be shown of a profile. */
export type ProfileLabel = Pick<Profile, 'vendorId' | 'id' | 'name' | 'origin' | 'writable'>;

/** The built-in profile's id; it holds no credential of anybody. */
export const SANDBOX = 'sandbox';

const UNREADABLE = { name: 'Unreadable credentials', origin: '', writable: false };

/** Whose entry of the store it is; undefined for those of others. */
function placeOf(key: string): Pick<Profile, 'vendorId' | 'id'> | undefined {
  const [, vendorId, id] = key.startsWith(PROFILE_PREFIX) ? key.split('/') : [];
  return vendorId === undefined || id === undefined ? undefined : { vendorId, id };
}

/**
 * Profiles, whole, in the editor's secret store: one entry each, name and origin included, so that nothing
 * about a credential lies anywhere else. Which one is active is remembered apart and is no secret.
 */
export class Profiles implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<string>();
  /** The vendor whose profiles changed, here or in another window. One edit may be told several times. */
  readonly onDidChange = this.changes.event;
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly state: vscode.Memento,
  ) {
    this.watching = secrets.onDidChange(({ key }) => {
      const place = placeOf(key);
      if (place !== undefined) this.changes.fire(place.vendorId);
    });
  }

  /** Every stored profile, by vendor and name. One that cannot be read is there all the same, to be forgotten. */
  async list(): Promise<ProfileLabel[]> {
    const places = (await this.secrets.keys()).map(placeOf).filter((place) => place !== undefined);
    const labels = await Promise.all(
      places.map(async ({ vendorId, id }) => {
        const { name, origin, writable } = (await this.get(vendorId, id)) ?? UNREADABLE;
        return { vendorId, id, name, origin, writable };
      }),
    );
    return labels.sort((a, b) => a.vendorId.localeCompare(b.vendorId) || a.name.localeCompare(b.name));
  }

  /** A stored profile with its secrets, or undefined when it is gone or cannot be read. */
  async get(vendorId: string, id: string): Promise<Profile | undefined> {
    try {
      const text = await this.secrets.get(profileKey(vendorId, id));
      const stored: unknown = text === undefined ? undefined : JSON.parse(text);
      if (!isStored(stored)) return undefined;
      const { name, origin, fields, writable } = stored;
      // A profile that was stored before there were writes does not allow them.
      return { vendorId, id, name, origin, fields, writable: writable === true };
    } catch {
      return undefined;
    }
  }

  /** Stores a profile and reads it back. Throws when the store did not keep it. */
  async save(profile: Profile): Promise<void> {
    const key = profileKey(profile.vendorId, profile.id);
    const { name, origin, fields, writable } = profile;
    const text = JSON.stringify({ name, origin, fields, writable });
    await this.secrets.store(key, text);
    if ((await this.secrets.get(key)) !== text)
      throw new Error('The secret store did not keep the credentials.');
    await this.dropToken(profile);
    this.changes.fire(profile.vendorId);
  }

  /**
   * Stores what was typed into a dialog. Typing never allows writes: they stay allowed only where they are
   * now, for the same address, so that taking them back in another window meanwhile is not undone.
   */
  async saveTyped(profile: Profile): Promise<void> {
    const now = await this.get(profile.vendorId, profile.id);
    const writable = profile.writable && now?.writable === true && now.origin === profile.origin;
    await this.save({ ...profile, writable });
  }

  /** Deletes a profile; its vendor goes back to the sandbox if it was the active one. */
  async forget(vendorId: string, id: string): Promise<void> {
    if (this.activeId(vendorId) === id) await this.activate(vendorId, SANDBOX);
    await this.secrets.delete(profileKey(vendorId, id));
    await this.dropToken({ vendorId, id });
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

  /** The token was issued to what the profile was. One that stays is of no use to anybody: it names its credential. */
  private async dropToken({ vendorId, id }: Pick<Profile, 'vendorId' | 'id'>): Promise<void> {
    try {
      await this.secrets.delete(tokenKey(vendorId, id));
    } catch {
      // Deleting one that is not there fails with some stores.
    }
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }
}

function isStored(
  value: unknown,
): value is Pick<Profile, 'name' | 'origin' | 'fields'> & { readonly writable?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const { name, origin, fields } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  if (typeof name !== 'string' || typeof origin !== 'string' || typeof fields !== 'object' || fields === null)
    return false;
  return Object.values(fields).every((field) => typeof field === 'string');
}
