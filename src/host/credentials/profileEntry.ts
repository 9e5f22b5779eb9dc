import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import { askProfile } from './askProfile';
import type { ProfileTester } from './profileTester';
import type { Profile, Profiles } from './profiles';
import { notify } from '../notify';

/** Entering a profile, new or known, from the first question until it is stored. */
export class ProfileEntry {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly tester: ProfileTester,
  ) {}

  /** Asks, tests, stores. What was typed is kept until it is stored or thrown away on purpose. */
  async enter(vendor: Vendor, known: Profile, isNew: boolean): Promise<void> {
    let draft = known;
    for (;;) {
      const { profile, complete } = await askProfile(await this.engine(), vendor, draft);
      draft = profile;
      if (!complete) {
        if (JSON.stringify(draft) === JSON.stringify(known) || (await saysDiscard())) return;
        continue;
      }
      const problem = await this.tryOut(vendor, draft);
      if (problem !== undefined) {
        const choice = await askOn(problem, 'Edit', 'Save Anyway');
        if (choice !== 'Save Anyway') continue;
      }
      const failed = await this.store(draft);
      if (failed === undefined) break;
      await askOn(failed, 'Edit');
    }
    await this.useIfWanted(vendor, draft, isNew);
  }

  /** What is wrong with a profile; nothing when the vendor accepts it. */
  private async tryOut(vendor: Vendor, profile: Profile): Promise<string | undefined> {
    try {
      const { verdict, message } = await this.tester.test(vendor, profile);
      return verdict === 'valid' || verdict === 'partly' ? undefined : message;
    } catch {
      return `“${profile.name}” could not be tested.`;
    }
  }

  private async store(profile: Profile): Promise<string | undefined> {
    try {
      await this.profiles.saveTyped(profile);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : 'The secret store did not keep the credentials.';
    }
  }

  /** A new profile is used at once. One that was edited while another is in use waits to be asked for. */
  private async useIfWanted(vendor: Vendor, { id, name }: Profile, isNew: boolean): Promise<void> {
    if (isNew || this.profiles.activeId(vendor.id) === id) {
      await this.profiles.activate(vendor.id, id);
      void notify.information(`${vendor.title} now uses “${name}”.`);
      return;
    }
    const choice = notify.information(`“${name}” is saved.`, 'Use It');
    void choice.then((picked) => (picked === undefined ? undefined : this.profiles.activate(vendor.id, id)));
  }
}

/** A question that stays until it is answered: a toast would slide away with what was typed. */
const askOn = (message: string, ...choices: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(message, { modal: true, detail: 'What you typed is kept.' }, ...choices);

/** Whether the user wants what was typed thrown away; anything but a clear yes keeps it. */
const saysDiscard = async (): Promise<boolean> =>
  (await vscode.window.showWarningMessage(
    'Throw away what you typed?',
    { modal: true },
    'Keep Editing',
    'Discard',
  )) === 'Discard';
