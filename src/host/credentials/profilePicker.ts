import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import { notify } from '../notify';
import { pickVendor } from '../pickVendor';
import { SaidError } from '../saidError';
import type { About } from './about';
import type { Profile, ProfileLabel, Profiles } from './profiles';

const canBeRead = ({ trouble }: ProfileLabel): boolean => trouble === undefined;

interface Wanted {
  readonly title: string;
  /** Which profiles it is about: those that can be read unless given. */
  readonly concerns?: (profile: ProfileLabel) => boolean;
  /** What is said when there are profiles, but none of these. */
  readonly none?: string;
}

/** Finds the vendor and the profile that a command is about, asking where it was not said. */
export class ProfilePicker {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly add: (about: About) => Promise<void>,
  ) {}

  async vendor(id: string): Promise<Vendor> {
    const vendor = (await this.vendors()).find((one) => one.id === id);
    if (vendor === undefined) throw new Error(`There is no vendor ${id}.`);
    return vendor;
  }

  async vendors(): Promise<readonly Vendor[]> {
    return Object.values((await this.engine()).vendors);
  }

  async pickVendor({ vendorId }: About, title: string): Promise<Vendor | undefined> {
    return pickVendor(await this.engine(), vendorId, title);
  }

  /** A profile with its secrets. Throws, for the user to read, when it is gone or cannot be read. */
  async read({ vendorId, id }: Pick<ProfileLabel, 'vendorId' | 'id'>): Promise<Profile> {
    const found = await this.profiles.find(vendorId, id);
    if ('profile' in found) return found.profile;
    throw new SaidError(
      found.trouble === 'gone'
        ? 'The saved key is gone: the secret store of this editor no longer has it.'
        : 'The saved key cannot be read now. It is left as it is.',
    );
  }

  async pick({ vendorId, profileId }: About, wanted: Wanted): Promise<ProfileLabel | undefined> {
    const { title, concerns = canBeRead, none = 'No saved credentials can be read now.' } = wanted;
    const all = (await this.profiles.list()).filter(
      (profile) => vendorId === undefined || profile.vendorId === vendorId,
    );
    if (profileId !== undefined) return all.find(({ id }) => id === profileId);
    if (all.length === 0) {
      const choice = await notify.information('No credentials are saved yet.', 'Add Credentials');
      if (choice !== undefined) await this.add(vendorId === undefined ? {} : { vendorId });
      return undefined;
    }
    const fitting = all.filter(concerns);
    if (fitting.length === 0) {
      void notify.information(none);
      return undefined;
    }
    const titles = new Map((await this.vendors()).map((vendor) => [vendor.id, vendor.title]));
    const items = fitting.map((profile) => ({
      label: profile.name,
      description: titles.get(profile.vendorId) ?? profile.vendorId,
      detail: profile.origin,
      profile,
    }));
    return (await vscode.window.showQuickPick(items, { title }))?.profile;
  }
}
