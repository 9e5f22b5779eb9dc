import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { memory } from '../ids';
import type { Place } from './knownProfiles';
import { KnownProfiles } from './knownProfiles';
import { SecretEntries } from './secretEntries';
import { PROFILE_PREFIX, profileKey, tokenKey } from './secretKeys';
import type { Profile } from './storedProfile';
import { readStored, storedText } from './storedProfile';
import { SaidError } from '../saidError';

export type { Profile } from './storedProfile';

/** What is wrong with a profile: its key is no longer in the store, or cannot be read now. */
export type Trouble = 'gone' | 'unreadable';

/** What may be shown of a profile. Of one with trouble only its place is known. */
export type ProfileLabel = Omit<Profile, 'fields'> & { readonly trouble?: Trouble };

/** What became of a stored profile. */
export type Found = { readonly profile: Profile } | { readonly trouble: Trouble };

/** The built-in profile's id; it holds no credential of anybody. */
export const SANDBOX = 'sandbox';

const troubleNames = { gone: 'Saved key is gone', unreadable: 'Unreadable credentials' } as const;

/** Whose entry of the store it is; undefined for those of others. */
function placeOf(key: string): Place | undefined {
  const [, vendorId, id] = key.startsWith(PROFILE_PREFIX) ? key.split('/') : [];
  return vendorId === undefined || id === undefined ? undefined : { vendorId, id };
}

/**
 * Profiles, whole, in the editor's secret store: one entry each, name and origin included, so that nothing
 * about a credential lies anywhere else. Which one is active, and which ids there are, is remembered apart and is
 * no secret.
 */
export class Profiles implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<string>();
  /** The vendor whose profiles changed, here or in another window. One edit may be told several times. */
  readonly onDidChange = this.changes.event;
  private readonly watching: vscode.Disposable;
  private readonly entries: SecretEntries;
  private readonly known: KnownProfiles;
  /** Being forgotten: what looks meanwhile must not remember them anew. */
  private readonly leaving = new Set<string>();

  constructor(
    secrets: vscode.SecretStorage,
    private readonly state: vscode.Memento,
  ) {
    this.entries = new SecretEntries(secrets);
    this.known = new KnownProfiles(state);
    this.watching = secrets.onDidChange(({ key }) => {
      const place = placeOf(key);
      if (place !== undefined) this.changes.fire(place.vendorId);
    });
  }

  /**
   * Every stored profile, by vendor and name. One that cannot be read, or that the store lost, is there all the
   * same. Throws `StoreError` when the store cannot say what it holds.
   */
  async list(): Promise<ProfileLabel[]> {
    const keys = (await this.entries.keys()).filter((key) => !this.leaving.has(key));
    const stored = keys.map(placeOf).filter((place) => place !== undefined);
    await this.known.add(stored);
    const all = new Map(
      [...stored, ...this.known.list(), ...this.active()].map((place) => [keyOf(place), place]),
    );
    const labels = await Promise.all([...all.values()].map((place) => this.label(place)));
    return labels.sort((a, b) => a.vendorId.localeCompare(b.vendorId) || a.name.localeCompare(b.name));
  }

  /** A stored profile with its secrets, or undefined when it is gone or cannot be read. */
  async get(vendorId: string, id: string): Promise<Profile | undefined> {
    const found = await this.find(vendorId, id);
    return 'profile' in found ? found.profile : undefined;
  }

  /** The same, with what is wrong with it. */
  async find(vendorId: string, id: string): Promise<Found> {
    try {
      const text = await this.entries.get(profileKey(vendorId, id));
      if (text === undefined) return { trouble: 'gone' };
      const profile = readStored(vendorId, id, text);
      return profile === undefined ? { trouble: 'unreadable' } : { profile };
    } catch {
      return { trouble: 'unreadable' };
    }
  }

  /** Stores a profile. Throws when the store did not keep it, and never writes over what cannot be read. */
  async save(profile: Profile): Promise<void> {
    const { vendorId, id } = profile;
    const text = await this.entries.get(keyOf(profile));
    const before = text === undefined ? undefined : readStored(vendorId, id, text);
    if (text !== undefined && before === undefined)
      throw new SaidError('What is stored cannot be read now, so it was not overwritten.');
    await this.entries.set(keyOf(profile), storedText(profile));
    await this.known.add([profile]);
    // The token was issued to what the profile was; to a new name it is as good.
    if (before === undefined || !isSameCredential(before, profile)) await this.dropToken(profile);
    this.changes.fire(vendorId);
  }

  /**
   * Stores what was typed into a dialog. Typing never allows writes: they stay allowed only where they are
   * now, for the same address, so that taking them back in another window meanwhile is not undone.
   */
  async saveTyped(profile: Profile): Promise<void> {
    const now = await this.get(profile.vendorId, profile.id);
    const writable = profile.writable && now?.writable === true && now.origin === profile.origin;
    // A colour given in another window meanwhile stays.
    const colour = now?.colour === undefined ? {} : { colour: now.colour };
    await this.save({ ...profile, writable, ...colour });
  }

  /** Deletes a profile; its vendor goes back to the sandbox if it was the active one. A store that fails changes nothing. */
  async forget(vendorId: string, id: string): Promise<void> {
    const place = { vendorId, id };
    const key = keyOf(place);
    const wasActive = this.activeId(vendorId) === id;
    this.leaving.add(key);
    try {
      // First, so that no other window takes it for one that the store lost.
      await this.known.remove(place);
      if (wasActive) await this.activate(vendorId, SANDBOX);
      await this.entries.delete(key);
    } catch (error) {
      await this.known.add([place]);
      if (wasActive) await this.activate(vendorId, id);
      throw error;
    } finally {
      this.leaving.delete(key);
    }
    await this.dropToken(place);
    this.changes.fire(vendorId);
  }

  activeId(vendorId: string): string {
    return this.activeIds()[vendorId] ?? SANDBOX;
  }

  async activate(vendorId: string, id: string): Promise<void> {
    await this.state.update(memory.activeProfiles, { ...this.activeIds(), [vendorId]: id });
    this.changes.fire(vendorId);
  }

  /** Has everything that shows profiles look again. */
  refresh(): void {
    this.changes.fire('');
  }

  private activeIds(): Readonly<Record<string, string>> {
    const stored = this.state.get<unknown>(memory.activeProfiles);
    const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }

  private active(): Place[] {
    return Object.entries(this.activeIds())
      .filter(([, id]) => id !== SANDBOX)
      .map(([vendorId, id]) => ({ vendorId, id }));
  }

  private async label({ vendorId, id }: Place): Promise<ProfileLabel> {
    const found = await this.find(vendorId, id);
    if ('trouble' in found) {
      const { trouble } = found;
      return { vendorId, id, name: troubleNames[trouble], origin: '', writable: false, trouble };
    }
    const { name, origin, writable, colour } = found.profile;
    return { vendorId, id, name, origin, writable, ...(colour === undefined ? {} : { colour }) };
  }

  /** One that stays is of no use to anybody: it names its credential. */
  private async dropToken({ vendorId, id }: Place): Promise<void> {
    try {
      await this.entries.delete(tokenKey(vendorId, id));
    } catch {
      // Said nowhere: nobody uses it.
    }
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }
}

const keyOf = ({ vendorId, id }: Place): string => profileKey(vendorId, id);

/** Whether both are the same to a vendor. */
export const isSameCredential = (one: Profile, other: Profile): boolean =>
  one.origin === other.origin && isDeepStrictEqual(one.fields, other.fields);
