import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { ProfileColour } from '../../protocol/state';
import type { Vendor } from '../../catalog/vendor';
import { notify } from '../notify';
import { SaidError } from '../saidError';
import { ask } from './ask';
import { colourNames, isColour } from './colours';
import { checkName } from './fieldChecks';
import type { Profile, ProfileLabel, Profiles } from './profiles';

/** A copy under a name of its own, read-only, and not in use until it is asked for. */
export async function duplicate(profiles: Profiles, { title }: Vendor, profile: Profile): Promise<void> {
  const { vendorId, name } = profile;
  const copied = await askName(
    profiles,
    `${title}: Duplicate “${name}”`,
    vendorId,
    `${name} copy`.slice(0, 60),
  );
  if (copied === undefined) return;
  const id = randomUUID();
  await profiles.save({ ...profile, id, name: copied, writable: false });
  const message = `“${copied}” is saved, read-only, for ${profile.origin}.`;
  const choice = notify.information(message, 'Use It');
  void choice.then((picked) => (picked === undefined ? undefined : profiles.activate(vendorId, id)));
}

export async function rename(profiles: Profiles, { title }: Vendor, profile: Profile): Promise<void> {
  const { vendorId, id, name } = profile;
  const renamed = await askName(profiles, `${title}: Rename “${name}”`, vendorId, name, id);
  if (renamed !== undefined && renamed !== name)
    await change(profiles, profile, (now) => ({ ...now, name: renamed }));
}

/** What every command that changes a profile's label does: what else was changed meanwhile stays. */
async function change(
  profiles: Profiles,
  { vendorId, id }: Profile,
  changed: (now: Profile) => Profile,
): Promise<void> {
  const now = await profiles.get(vendorId, id);
  if (now === undefined) throw new SaidError('These credentials were forgotten meanwhile.');
  await profiles.save(changed(now));
}

/** Marks a profile, in the tree and in the panels that use it. */
export async function setColour(profiles: Profiles, { title }: Vendor, profile: Profile): Promise<void> {
  const { name, colour } = profile;
  const items = ['none', ...Object.keys(colourNames)].map((key) => ({
    label: isColour(key) ? colourNames[key] : 'No Colour',
    description: key === (colour ?? 'none') ? 'current' : '',
    ...(isColour(key) ? { iconPath: dot(key), colour: key } : {}),
  }));
  const picked = await vscode.window.showQuickPick<Item>(items, {
    title: `${title}: Colour of “${name}”`,
    placeHolder: 'Shown beside the name, in the tree and in the results panel',
  });
  if (picked === undefined) return;
  const wanted = picked.colour;
  await change(profiles, profile, ({ colour: _, ...now }) =>
    wanted === undefined ? now : { ...now, colour: wanted },
  );
}

type Item = vscode.QuickPickItem & { readonly colour?: ProfileColour };

const dot = (colour: ProfileColour): vscode.ThemeIcon =>
  new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`charts.${colour}`));

/** Lets operations that change data be sent with a profile, or not. */
export async function setWritable(
  profiles: Profiles,
  { title }: Vendor,
  { vendorId, id, name, origin }: ProfileLabel,
  writable: boolean,
): Promise<void> {
  const profile = await profiles.get(vendorId, id);
  if (profile === undefined) throw new SaidError('The saved credentials cannot be read.');
  // The user agreed to one address; it may have been changed in another window meanwhile.
  if (writable && profile.origin !== origin)
    throw new SaidError('These credentials now have another address, so writes are not allowed.');
  if (profile.writable !== writable) await profiles.save({ ...profile, writable });
  const now = writable ? 'allows writes; each one is shown and confirmed first.' : 'is read-only now.';
  void notify.information(`${title} · “${name}” ${now}`);
}

async function askName(
  profiles: Profiles,
  title: string,
  vendorId: string,
  value: string,
  ownId?: string,
): Promise<string | undefined> {
  const stored = await profiles.list();
  const others = stored.filter((one) => one.vendorId === vendorId && one.id !== ownId);
  const names = others.map(({ name }) => name);
  return ask({
    title,
    prompt: 'A name for these credentials.',
    value,
    check: (raw) => checkName(raw, names),
  });
}
