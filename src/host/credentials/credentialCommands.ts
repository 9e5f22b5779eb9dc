import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { notify } from '../notify';
import { SaidError } from '../saidError';
import type { About } from './about';
import type { Environment } from './environment';
import { forgetAll, forgetOne } from './forgetting';
import { importCredentials } from './importing';
import { duplicate, rename, setColour, setWritable } from './profileChanges';
import { ProfileEntry } from './profileEntry';
import { ProfilePicker } from './profilePicker';
import type { OnTested } from './profileTester';
import { ProfileTester } from './profileTester';
import type { Profile, ProfileLabel, Profiles } from './profiles';
import { SANDBOX } from './profiles';
import { Rotation } from './rotation';

export type { About } from './about';

/** What the user does with profiles, one method a command. None takes or returns a secret. */
export class CredentialCommands {
  private readonly tester: ProfileTester;
  private readonly entry: ProfileEntry;
  private readonly picker: ProfilePicker;

  constructor(
    engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    connections: Connections,
    private readonly environment: Environment = process.env,
    onTested?: OnTested,
  ) {
    this.tester = new ProfileTester(engine, profiles, connections, onTested);
    this.entry = new ProfileEntry(engine, profiles, this.tester);
    this.picker = new ProfilePicker(engine, profiles, (about) => this.add(about));
  }

  async add(about: About = {}): Promise<void> {
    const vendor = await this.picker.pickVendor(about, 'Add credentials for which vendor?');
    if (vendor === undefined) return;
    await this.entry.enter(vendor, blank(vendor, randomUUID(), await this.newName(vendor)), true);
  }

  async edit(about: About = {}): Promise<void> {
    const label = await this.picker.pick(about, { title: 'Edit which credentials?' });
    if (label === undefined) return;
    if (label.trouble === 'gone') await this.enterAgain({ vendorId: label.vendorId, profileId: label.id });
    else
      await this.entry.enter(await this.picker.vendor(label.vendorId), await this.picker.read(label), false);
  }

  /** Asks anew for what the store lost; it takes the place of what it was. */
  async enterAgain(about: About = {}): Promise<void> {
    const { vendorId, profileId = vendorId && this.profiles.activeId(vendorId) } = about;
    const label = await this.picker.pick(
      { ...about, ...(profileId === undefined ? {} : { profileId }) },
      {
        title: 'Enter which credentials again?',
        concerns: ({ trouble }) => trouble === 'gone',
        none: 'No saved key is gone.',
      },
    );
    if (label?.trouble !== 'gone') return;
    const vendor = await this.picker.vendor(label.vendorId);
    await this.entry.enter(vendor, blank(vendor, label.id, await this.newName(vendor)), false);
  }

  async duplicate(about: About = {}): Promise<void> {
    await this.change(about, 'Duplicate which credentials?', duplicate);
  }

  async rename(about: About = {}): Promise<void> {
    await this.change(about, 'Rename which credentials?', rename);
  }

  async setColour(about: About = {}): Promise<void> {
    await this.change(about, 'Set the colour of which credentials?', setColour);
  }

  async rotate(about: About = {}): Promise<void> {
    const rotation = new Rotation(this.profiles, this.tester);
    await this.change(about, 'Replace the secrets of which credentials?', (_, vendor, profile) =>
      rotation.rotate(vendor, profile),
    );
  }

  async importFromEnvironment({ vendorId }: About = {}): Promise<void> {
    const vendors = (await this.picker.vendors()).filter(
      ({ id }) => vendorId === undefined || id === vendorId,
    );
    await importCredentials(this.environment, vendors, this.profiles, this.entry);
  }

  async switch(about: About = {}): Promise<void> {
    const { vendorId, profileId } = about;
    if (vendorId !== undefined && profileId !== undefined) {
      const { id } = await this.picker.vendor(vendorId);
      if (profileId !== SANDBOX) await this.picker.read({ vendorId: id, id: profileId });
      await this.profiles.activate(id, profileId);
      return;
    }
    const vendor = await this.picker.pickVendor(about, 'Switch the profile of which vendor?');
    if (vendor === undefined) return;
    const active = this.profiles.activeId(vendor.id);
    const own = (await this.profiles.list()).filter(
      (profile) => profile.vendorId === vendor.id && profile.trouble === undefined,
    );
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
    const vendor = await this.picker.pickVendor(about, 'Test the credentials of which vendor?');
    if (vendor === undefined) return;
    const id = about.profileId ?? this.profiles.activeId(vendor.id);
    if (id !== SANDBOX) await this.picker.read({ vendorId: vendor.id, id });
    const result = await this.tester.test(vendor, id);
    if (result.verdict === 'valid') void notify.information(result.message);
    else void notify.warning(result.message);
  }

  async forget(about: About = {}): Promise<void> {
    const label = await this.picker.pick(about, { title: 'Forget which credentials?', concerns: () => true });
    if (label !== undefined) await forgetOne(this.profiles, await this.picker.vendor(label.vendorId), label);
  }

  async forgetAll(): Promise<void> {
    await forgetAll(this.profiles, await this.picker.vendors());
  }

  /** Lets operations that change data be sent with a profile, after a yes that names it. */
  async allowWrites(about: About = {}): Promise<void> {
    const label = await this.picker.pick(about, {
      title: 'Allow writes with which credentials?',
      concerns: ({ writable, trouble }) => !writable && trouble === undefined,
      none: 'All saved credentials allow writes already.',
    });
    if (label === undefined) return;
    const vendor = await this.picker.vendor(label.vendorId);
    if (label.writable || (await saysAllow(vendor, label)))
      await setWritable(this.profiles, vendor, label, true);
  }

  /** Takes that back, at once. */
  async makeReadOnly(about: About = {}): Promise<void> {
    const label = await this.picker.pick(about, {
      title: 'Make which credentials read-only?',
      concerns: ({ writable }) => writable,
      none: 'All saved credentials are read-only already.',
    });
    if (label === undefined) return;
    await setWritable(this.profiles, await this.picker.vendor(label.vendorId), label, false);
  }

  /** Does something with one profile that is there and can be read. */
  private async change(
    about: About,
    title: string,
    work: (profiles: Profiles, vendor: Vendor, profile: Profile) => Promise<void>,
  ): Promise<void> {
    const label = await this.picker.pick(about, { title });
    if (label === undefined) return;
    const vendor = await this.picker.vendor(label.vendorId);
    await work(this.profiles, vendor, await this.picker.read(label));
  }

  /** A store that fails says so when it is written to, after everything was typed, and what was typed is kept. */
  private async newName(vendor: Vendor): Promise<string> {
    const all = await this.profiles.list().catch(() => []);
    const names = new Set(all.filter(({ vendorId }) => vendorId === vendor.id).map(({ name }) => name));
    let name = 'Production';
    for (let number = 2; names.has(name); number++) name = `Production ${String(number)}`;
    return name;
  }
}

const blank = ({ id: vendorId, origin }: Vendor, id: string, name: string): Profile => ({
  vendorId,
  id,
  name,
  origin,
  writable: false,
  fields: {},
});

/** Whether the user wants writes allowed: the only way to that, and outside any panel. */
async function saysAllow(vendor: Vendor, { name, origin, trouble }: ProfileLabel): Promise<boolean> {
  if (trouble !== undefined) throw new SaidError('The saved credentials cannot be read.');
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
