import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import { notify } from '../notify';
import { SaidError, saidBy } from '../saidError';
import type { ProfileLabel, Profiles } from './profiles';

const DELETED = 'deleted from the secret store of this editor. The vendor is not told.';
const ALL = 'Forget All';

/** Deletes one profile after a yes that names it and its address. */
export async function forgetOne(profiles: Profiles, { title }: Vendor, label: ProfileLabel): Promise<void> {
  const { name, origin, trouble } = label;
  const message =
    trouble === undefined
      ? `Forget the ${title} credentials “${name}”?`
      : `Forget the ${title} credentials ${trouble === 'gone' ? 'whose saved key is gone' : 'that cannot be read now'}?`;
  const what = {
    none: `They belong to ${origin}. They are ${DELETED}`,
    gone: 'The secret store no longer has the key; with this its place is forgotten too.',
    unreadable: `Perhaps they can be read later. They are ${DELETED}`,
  };
  const detail = what[trouble ?? 'none'];
  const sure = await vscode.window.showWarningMessage(message, { modal: true, detail }, 'Forget');
  if (sure === 'Forget') await profiles.forget(label.vendorId, label.id);
}

/** Deletes every profile after a yes that names how many there are, of which vendors, for which addresses. */
export async function forgetAll(profiles: Profiles, vendors: readonly Vendor[]): Promise<void> {
  const all = await profiles.list();
  if (all.length === 0) {
    void notify.information('No credentials are saved.');
    return;
  }
  const titleOf = (vendorId: string) => vendors.find(({ id }) => id === vendorId)?.title ?? vendorId;
  const lines = all.map(
    ({ vendorId, name, origin, trouble }) =>
      `${titleOf(vendorId)}: ${trouble === undefined ? `“${name}” for ${origin}` : name.toLowerCase()}`,
  );
  const count = all.length === 1 ? 'the one saved profile' : `all ${String(all.length)} saved profiles`;
  const of = [...new Set(all.map(({ vendorId }) => titleOf(vendorId)))].join(', ');
  const sure = await vscode.window.showWarningMessage(
    `Forget ${count}, of ${of}?`,
    { modal: true, detail: [...lines, '', `They are ${DELETED}`].join('\n') },
    ALL,
  );
  if (sure !== ALL) return;
  await forgetEach(profiles, all);
  void notify.information(`No credentials are saved any more.`);
}

/** One that stays does not keep the others; how many stay is said. */
async function forgetEach(profiles: Profiles, all: readonly ProfileLabel[]): Promise<void> {
  const failures: unknown[] = [];
  for (const { vendorId, id } of all) {
    await profiles.forget(vendorId, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length === 0) return;
  const why = saidBy(failures[0]) ?? '';
  throw new SaidError(
    `${String(failures.length)} of ${String(all.length)} profiles are still saved. ${why}`.trim(),
    {
      cause: failures[0],
    },
  );
}
