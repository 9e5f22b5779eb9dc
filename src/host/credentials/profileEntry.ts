import { isDeepStrictEqual } from 'node:util';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import { notify } from '../notify';
import { saidBy } from '../saidError';
import { askOn, saysDiscard } from './ask';
import { askProfile } from './askProfile';
import { suggestedColour } from './colours';
import { wholeIssue } from './profileSteps';
import type { ProfileTester } from './profileTester';
import type { Profile, Profiles } from './profiles';

const KEPT = 'What you typed is kept.';

/** Entering a profile, new or known, from the first question until it is stored. */
export class ProfileEntry {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly tester: ProfileTester,
  ) {}

  /** Asks, tests, stores. What was typed is kept until it is stored or thrown away on purpose. */
  async enter(vendor: Vendor, known: Profile, isNew: boolean): Promise<void> {
    const others = await this.otherNames(known);
    let draft = known;
    for (;;) {
      const { profile, complete } = await askProfile(await this.engine(), vendor, draft, others);
      draft = profile;
      if (!complete) {
        if (isDeepStrictEqual(draft, known) || (await saysDiscard())) return;
        continue;
      }
      if (await this.keep(vendor, draft, isNew)) return;
    }
  }

  /** Tests and stores what is complete. False when the user wants to go over it again. */
  async keep(vendor: Vendor, draft: Profile, isNew: boolean): Promise<boolean> {
    const problem = wholeIssue(vendor, draft.fields) ?? (await this.tryOut(vendor, draft));
    if (problem !== undefined) {
      const detail = `They belong to ${draft.origin}. ${KEPT}`;
      if ((await askOn(problem, detail, 'Edit', 'Save Anyway')) !== 'Save Anyway') return false;
    }
    const failed = await this.store(draft);
    if (failed !== undefined) {
      await askOn(failed, KEPT, 'Edit');
      return false;
    }
    await this.useIfWanted(vendor, draft, isNew);
    return true;
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
      return saidBy(error) ?? 'The credentials could not be stored.';
    }
  }

  /** A new profile is used at once. One that was edited while another is in use waits to be asked for. */
  private async useIfWanted(vendor: Vendor, profile: Profile, isNew: boolean): Promise<void> {
    const { id, name } = profile;
    if (isNew || this.profiles.activeId(vendor.id) === id) {
      await this.profiles.activate(vendor.id, id);
      const message = `${vendor.title} now uses “${name}”.`;
      if (isNew) void this.offerColour(message, profile);
      else void notify.information(message);
      return;
    }
    const choice = notify.information(`“${name}” is saved.`, 'Use It');
    void choice.then((picked) => (picked === undefined ? undefined : this.profiles.activate(vendor.id, id)));
  }

  /** Production is easier told from the rest in red. */
  private async offerColour(message: string, { vendorId, id, name, colour }: Profile): Promise<void> {
    const wanted = colour === undefined ? suggestedColour(name) : undefined;
    const choice = await notify.information(message, ...(wanted === undefined ? [] : ['Mark It Red']));
    if (choice === undefined || wanted === undefined) return;
    const now = await this.profiles.get(vendorId, id);
    if (now !== undefined) await this.profiles.save({ ...now, colour: wanted });
  }

  /** A store that fails says so when it is written to. */
  private async otherNames({ vendorId, id }: Profile): Promise<readonly string[]> {
    const stored = await this.profiles.list().catch(() => []);
    return stored.filter((one) => one.vendorId === vendorId && one.id !== id).map(({ name }) => name);
  }
}
