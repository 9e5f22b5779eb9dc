import * as vscode from 'vscode';
import type { Comparison, SessionAnswers } from '../../session/answers/sessionAnswers';
import type { Connected } from '../../session/sessionOptions';
import type { Connections } from '../connections';
import type { ProfileLabel, Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import { notify } from '../notify';

/** What another profile's answer is asked for with. */
interface Compared {
  readonly vendor: { readonly id: string; readonly title: string };
  /** The profile whose answer is on the screen. */
  readonly profileId: string;
  readonly answers: Pick<SessionAnswers, 'withProfile'>;
}

/**
 * Asks for another profile of the vendor, gets the answer on the screen with that one, and gives both. Undefined
 * when the user picks none or stops it, and when there is no answer, which is said.
 */
export async function compareProfiles(
  { vendor, profileId, answers }: Compared,
  connections: Pick<Connections, 'single'>,
  profiles: Pick<Profiles, 'list'>,
): Promise<Comparison | undefined> {
  const picked = await pickOther(vendor, profileId, await profiles.list());
  if (picked === undefined) return undefined;
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: `${vendor.title}: asking with “${picked.name}”`,
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => {
      abort.abort();
    });
    let other: Connected | undefined;
    try {
      other = await connections.single(vendor.id, picked.id);
      return await answers.withProfile(other, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      const why = error instanceof Error ? error.message : 'It did not work.';
      void notify.warning(`${vendor.title}: there is no answer of “${picked.name}” to compare with. ${why}`);
      return undefined;
    } finally {
      await other?.client.close();
    }
  });
}

async function pickOther(
  { id, title }: Compared['vendor'],
  profileId: string,
  stored: readonly ProfileLabel[],
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const own = stored.filter(({ vendorId, trouble }) => vendorId === id && trouble === undefined);
  const others = [{ id: SANDBOX, name: 'Sandbox', origin: 'Built in, needs no credentials' }, ...own].filter(
    (profile) => profile.id !== profileId,
  );
  const items = others.map((profile) => ({ label: profile.name, description: profile.origin, profile }));
  const picked = await vscode.window.showQuickPick<(typeof items)[number]>(items, {
    title: `${title}: Compare With Another Profile`,
    placeHolder: 'Sends this request once with the profile that you pick, after a login where one is needed',
  });
  return picked?.profile;
}
