import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import { notify } from '../notify';
import { ask } from './ask';
import type { Environment, Offer } from './environment';
import { isUsable, offersIn } from './environment';
import { checkName } from './fieldChecks';
import type { ProfileEntry } from './profileEntry';
import type { Profiles } from './profiles';

const TITLE = 'Import Credentials from Environment';
const WHOSE = 'the environment of the process that runs extensions';

/** Makes a profile of environment variables, for the documented address. Names are shown, values never. */
export async function importCredentials(
  environment: Environment,
  vendors: readonly Vendor[],
  profiles: Profiles,
  entry: ProfileEntry,
): Promise<void> {
  const offers = offersIn(environment, vendors);
  if (offers.length === 0) {
    void notify.information(
      `${cap(WHOSE)} has no variable of ${titles(vendors)}. “Copy .env Template” lists them.`,
    );
    return;
  }
  const offer = await pick(offers);
  if (offer === undefined) return;
  const { vendor, fields } = offer;
  if (!isUsable(offer)) {
    void notify.warning(`${vendor.title} was not imported. ${problemsOf(offer).join(' ')}`);
    return;
  }
  const own = (await profiles.list()).filter(({ vendorId }) => vendorId === vendor.id);
  for (const { id, name } of own) {
    const known = await profiles.get(vendor.id, id);
    if (known?.origin !== vendor.origin || !isDeepStrictEqual(known.fields, fields)) continue;
    void offerKnown(profiles, vendor, { id, name });
    return;
  }
  const name = await ask({
    title: `${TITLE}: ${vendor.title}`,
    prompt: `A name for these credentials. They are tested at ${vendor.origin} and belong to that address.`,
    value: 'Environment',
    check: (raw) =>
      checkName(
        raw,
        own.map((one) => one.name),
      ),
  });
  if (name === undefined) return;
  const profile = {
    vendorId: vendor.id,
    id: randomUUID(),
    name,
    origin: vendor.origin,
    writable: false,
    fields,
  };
  if (!(await entry.keep(vendor, profile, true))) await entry.enter(vendor, profile, true);
}

async function pick(offers: readonly Offer[]): Promise<Offer | undefined> {
  const items = offers.map((offer) => ({
    label: offer.vendor.title,
    description: isUsable(offer) ? offer.vendor.origin : '$(warning) incomplete',
    detail: [`Set: ${offer.set.join(', ')}.`, ...problemsOf(offer), ...extrasOf(offer)].join(' '),
    offer,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: `From ${WHOSE}` });
  return picked?.offer;
}

const problemsOf = ({ missing, issues }: Offer): string[] => [
  ...(missing.length === 0 ? [] : [`Missing: ${missing.join(', ')}.`]),
  ...issues,
];

const extrasOf = ({ optional, hints }: Offer): string[] => [
  ...hints,
  ...(optional.length === 0 ? [] : [`Not set, and not needed: ${optional.join(', ')}.`]),
];

/** The same credentials twice would be two names for one thing. */
async function offerKnown(
  profiles: Profiles,
  { id: vendorId, title }: Vendor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const isActive = profiles.activeId(vendorId) === id;
  const message = `${title} · “${name}” has exactly these credentials already.`;
  const choice = await notify.information(message, ...(isActive ? [] : ['Use It']));
  if (choice !== undefined) await profiles.activate(vendorId, id);
}

const titles = (vendors: readonly Vendor[]): string => vendors.map(({ title }) => title).join(', ');

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
