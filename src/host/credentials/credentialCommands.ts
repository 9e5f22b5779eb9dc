import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { pickVendor } from '../pickVendor';
import { ProfileEntry } from './profileEntry';
import { ProfileTester } from './profileTester';
import type { ProfileLabel, Profiles } from './profiles';
import { SANDBOX } from './profiles';
import { notify } from '../notify';

/** Which vendor or profile a command is about, when it was called from a tree or a panel. */
export interface About {
  readonly vendorId?: string;
  readonly profileId?: string;
}

/** Adding, editing, switching, testing and forgetting profiles, as the user goes through it. */
export class CredentialCommands {
  private readonly tester: ProfileTester;
  private readonly entry: ProfileEntry;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    connections: Connections,
  ) {
    this.tester = new ProfileTester(engine, profiles, connections);
    this.entry = new ProfileEntry(engine, profiles, this.tester);
  }

  async add(about: About = {}): Promise<void> {
    const vendor = await this.pickVendor(about, 'Add credentials for which vendor?');
    if (vendor === undefined) return;
    const count = (await this.profiles.list()).filter(({ vendorId }) => vendorId === vendor.id).length;
    const name = count === 0 ? 'Production' : `Production ${String(count + 1)}`;
    await this.entry.enter(
      vendor,
      {
        vendorId: vendor.id,
        id: randomUUID(),
        name,
        origin: vendor.origin,
        writable: false,
        fields: {},
      },
      true,
    );
  }

  async edit(about: About = {}): Promise<void> {
    const label = await this.pickProfile(about, 'Edit which credentials?');
    if (label === undefined) return;
    const vendor = await this.vendor(label.vendorId);
    const profile = await this.profiles.get(label.vendorId, label.id);
    if (profile === undefined) throw new Error('The saved credentials cannot be read.');
    await this.entry.enter(vendor, profile, false);
  }

  async switch(about: About = {}): Promise<void> {
    if (about.vendorId !== undefined && about.profileId !== undefined) {
      const { id } = await this.vendor(about.vendorId);
      if (about.profileId !== SANDBOX && (await this.profiles.get(id, about.profileId)) === undefined) {
        throw new Error('There are no such credentials.');
      }
      await this.profiles.activate(id, about.profileId);
      return;
    }
    const vendor = await this.pickVendor(about, 'Switch the profile of which vendor?');
    if (vendor === undefined) return;
    const active = this.profiles.activeId(vendor.id);
    const own = (await this.profiles.list()).filter(({ vendorId }) => vendorId === vendor.id);
    const items = [{ id: SANDBOX, name: 'Sandbox', origin: 'Built in, needs no credentials' }, ...own].map(
      ({ id, name, origin }) => ({
        id,
        label: id === active ? `$(check) ${name}` : name,
        description: origin,
      }),
    );
    const add = { id: '', label: '$(add) Add Credentials…', description: '' };
    const picked = await vscode.window.showQuickPick([...items, add], {
      title: `${vendor.title}: Switch Profile`,
    });
    if (picked === undefined) return;
    if (picked === add) await this.add({ vendorId: vendor.id });
    else await this.profiles.activate(vendor.id, picked.id);
  }

  async test(about: About = {}): Promise<void> {
    const vendor = await this.pickVendor(about, 'Test the credentials of which vendor?');
    if (vendor === undefined) return;
    const result = await this.tester.test(vendor, about.profileId);
    if (result.verdict === 'valid') void notify.information(result.message);
    else void notify.warning(result.message);
  }

  async forget(about: About = {}): Promise<void> {
    const label = await this.pickProfile(about, 'Forget which credentials?');
    if (label === undefined) return;
    const vendor = await this.vendor(label.vendorId);
    const sure = await vscode.window.showWarningMessage(
      `Forget the ${vendor.title} credentials “${label.name}”?`,
      {
        modal: true,
        detail: 'They are deleted from the secret store of this editor. The vendor is not told.',
      },
      'Forget',
    );
    if (sure === 'Forget') await this.profiles.forget(label.vendorId, label.id);
  }

  /** Lets operations that change data be sent with a profile, after a yes that names it. */
  async allowWrites(about: About = {}): Promise<void> {
    const label = await this.pickProfile(
      about,
      'Allow writes with which credentials?',
      ({ writable }) => !writable,
    );
    if (label === undefined) return;
    const vendor = await this.vendor(label.vendorId);
    if (label.writable || (await saysAllow(vendor, label))) await this.setWritable(label, true);
  }

  /** Takes that back, at once. */
  async makeReadOnly(about: About = {}): Promise<void> {
    const label = await this.pickProfile(
      about,
      'Make which credentials read-only?',
      ({ writable }) => writable,
    );
    if (label !== undefined) await this.setWritable(label, false);
  }

  private async setWritable({ vendorId, id, name, origin }: ProfileLabel, writable: boolean): Promise<void> {
    const profile = await this.profiles.get(vendorId, id);
    if (profile === undefined) throw new Error('The saved credentials cannot be read.');
    // The user agreed to one address; it may have been changed in another window meanwhile.
    if (writable && profile.origin !== origin) throw new Error('These credentials now have another address.');
    if (profile.writable !== writable) await this.profiles.save({ ...profile, writable });
    const { title } = await this.vendor(vendorId);
    const now = writable ? 'allows writes; each one is shown and confirmed first.' : 'is read-only now.';
    void notify.information(`${title} · “${name}” ${now}`);
  }

  private async vendor(id: string): Promise<Vendor> {
    const { vendors } = await this.engine();
    const vendor = Object.values(vendors).find((one) => one.id === id);
    if (vendor === undefined) throw new Error(`There is no vendor ${id}.`);
    return vendor;
  }

  private async pickVendor({ vendorId }: About, title: string): Promise<Vendor | undefined> {
    return pickVendor(await this.engine(), vendorId, title);
  }

  private async pickProfile(
    { vendorId, profileId }: About,
    title: string,
    concerns: (profile: ProfileLabel) => boolean = () => true,
  ): Promise<ProfileLabel | undefined> {
    const all = (await this.profiles.list()).filter(
      (profile) => vendorId === undefined || profile.vendorId === vendorId,
    );
    if (profileId !== undefined) return all.find(({ id }) => id === profileId);
    const stored = all.filter(concerns);
    if (stored.length === 0 && all.length > 0) {
      void notify.information('All saved credentials are set so already.');
      return undefined;
    }
    if (stored.length === 0) {
      const choice = await notify.information('No credentials are saved yet.', 'Add Credentials');
      if (choice !== undefined) await this.add(vendorId === undefined ? {} : { vendorId });
      return undefined;
    }
    const items = await Promise.all(
      stored.map(async (profile) => ({
        label: profile.name,
        description: (await this.vendor(profile.vendorId)).title,
        detail: profile.origin,
        profile,
      })),
    );
    return (await vscode.window.showQuickPick(items, { title }))?.profile;
  }
}

/** Whether the user wants writes allowed: the only way to that, and outside any panel. */
async function saysAllow(vendor: Vendor, { name, origin }: ProfileLabel): Promise<boolean> {
  const choice = await vscode.window.showWarningMessage(
    `Allow writes with ${vendor.title} · ${name}?`,
    {
      modal: true,
      detail: `Operations that create, change and delete data at ${origin} can then be sent with these credentials. Each one is still shown in full and confirmed before it is sent.`,
    },
    'Allow Writes',
  );
  return choice === 'Allow Writes';
}
