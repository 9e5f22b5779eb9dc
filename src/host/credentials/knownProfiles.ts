import type * as vscode from 'vscode';
import { memory } from '../ids';

/** Where a profile lies: whose it is, and its id. */
export interface Place {
  readonly vendorId: string;
  readonly id: string;
}

/**
 * Which profiles were stored, by id: no name, no address, no secret. A store that lost one can so be told from
 * one that never had it.
 */
export class KnownProfiles {
  constructor(private readonly state: Pick<vscode.Memento, 'get' | 'update'>) {}

  list(): Place[] {
    return this.keys().flatMap((key) => {
      const [vendorId, id, ...more] = key.split('/');
      return vendorId === undefined || id === undefined || more.length > 0 ? [] : [{ vendorId, id }];
    });
  }

  async add(places: readonly Place[]): Promise<void> {
    const known = this.keys();
    const added = places.map(keyOf).filter((key) => !known.includes(key));
    if (added.length > 0) await this.keep([...known, ...added]);
  }

  async remove(place: Place): Promise<void> {
    const known = this.keys();
    if (known.includes(keyOf(place))) await this.keep(known.filter((key) => key !== keyOf(place)));
  }

  /** Another window may have written anything there. */
  private keys(): string[] {
    const known: unknown = this.state.get(memory.knownProfiles, []);
    return Array.isArray(known) ? known.filter((key) => typeof key === 'string') : [];
  }

  /** Not remembering costs a later word about a lost key, never the key. */
  private async keep(known: readonly string[]): Promise<void> {
    try {
      await this.state.update(memory.knownProfiles, known);
    } catch {
      // Said nowhere: the profile itself is stored.
    }
  }
}

const keyOf = ({ vendorId, id }: Place): string => `${vendorId}/${id}`;
