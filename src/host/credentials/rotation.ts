import type { Vendor } from '../../catalog/vendor';
import { notify } from '../notify';
import { SaidError, saidBy } from '../saidError';
import { ask, askOn, saysDiscard } from './ask';
import { checkField } from './fieldChecks';
import { secretSteps, withValue } from './profileSteps';
import type { ProfileTester } from './profileTester';
import type { Profile, Profiles } from './profiles';

type Secrets = Profile['fields'];

/** Puts new secrets in a profile's place of the old ones, which stay until the vendor accepts the new. */
export class Rotation {
  constructor(
    private readonly profiles: Profiles,
    private readonly tester: ProfileTester,
  ) {}

  /** Asks for the secrets alone, tests them, and only then replaces. What was typed is kept until then. */
  async rotate(vendor: Vendor, profile: Profile): Promise<void> {
    let typed: Secrets = {};
    for (;;) {
      const asked = await askSecrets(vendor, profile, typed);
      typed = asked.typed;
      const isNothing = Object.keys(typed).length === 0;
      if (!asked.complete) {
        if (isNothing || (await saysDiscard())) return;
        continue;
      }
      if (isNothing) {
        void notify.information(`Nothing was typed: “${profile.name}” keeps its secrets.`);
        return;
      }
      if (await this.replace(vendor, profile, typed)) return;
    }
  }

  /** False when the user wants to go over it again. */
  private async replace(vendor: Vendor, profile: Profile, typed: Secrets): Promise<boolean> {
    const { name, origin } = profile;
    const problem = await this.tryOut(vendor, { ...profile, fields: { ...profile.fields, ...typed } });
    if (problem !== undefined) {
      const detail = `The old secrets for ${origin} stay in use. What you typed is kept.`;
      if ((await askOn(problem, detail, 'Edit', 'Replace Anyway')) !== 'Replace Anyway') return false;
    }
    try {
      await this.store(profile, typed);
    } catch (error) {
      await askOn(saidBy(error) ?? 'The new secrets could not be stored.', 'What you typed is kept.', 'Edit');
      return false;
    }
    const outcome = problem === undefined ? 'were tested and are' : 'are';
    void notify.information(
      `The new secrets of ${vendor.title} · “${name}” ${outcome} in use for ${origin}.`,
    );
    return true;
  }

  /** Only the secrets change: what was changed elsewhere meanwhile stays, and another address gets nothing. */
  private async store({ vendorId, id, origin }: Profile, typed: Secrets): Promise<void> {
    const now = await this.profiles.get(vendorId, id);
    if (now?.origin !== origin)
      throw new SaidError('These credentials were changed meanwhile, so nothing was replaced.');
    await this.profiles.save({ ...now, fields: { ...now.fields, ...typed } });
  }

  /** What is wrong with the new secrets; also where they do less than all. */
  private async tryOut(vendor: Vendor, draft: Profile): Promise<string | undefined> {
    try {
      const { verdict, message } = await this.tester.test(vendor, draft);
      return verdict === 'valid' ? undefined : message;
    } catch {
      return `The new secrets of “${draft.name}” could not be tested.`;
    }
  }
}

async function askSecrets(
  vendor: Vendor,
  { name, origin, fields }: Profile,
  known: Secrets,
): Promise<{ readonly typed: Secrets; readonly complete: boolean }> {
  let typed = known;
  const steps = secretSteps(vendor, fields);
  for (const [index, { id, field, label }] of steps.entries()) {
    const value = await ask({
      title: `${vendor.title}: Rotate “${name}” (${String(index + 1)}/${String(steps.length)})`,
      prompt: `New ${label}, tested at ${origin} before it replaces the old one. Leave it empty to keep the old one.`,
      value: typed[id] ?? '',
      password: true,
      check: (raw) => checkField(field, false, raw),
    });
    if (value === undefined) return { typed, complete: false };
    typed = withValue(typed, id, value);
  }
  return { typed, complete: true };
}
