import * as vscode from 'vscode';
import type { CredentialField } from '../../catalog/auth';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import { ask } from './ask';
import type { Finding } from './fieldChecks';
import { checkField, checkName } from './fieldChecks';
import type { Spread, ValueStep } from './profileSteps';
import {
  endsWhole,
  isLastScope,
  knownValue,
  settled,
  spreadOf,
  stepsOf,
  wholeIssue,
  withValue,
} from './profileSteps';
import type { Profile } from './profiles';

/** What the dialog was left with: everything typed so far, and whether it was gone through to its end. */
export interface Entered {
  readonly profile: Profile;
  readonly complete: boolean;
}

/** Steps through a profile's fields, the ones known filled in. Leaving it early loses nothing; nothing is stored here. */
export async function askProfile(
  engine: Engine,
  vendor: Vendor,
  known: Profile,
  otherNames: readonly string[],
): Promise<Entered> {
  let profile = known;
  let spread = spreadOf(vendor, known.fields);
  for (let index = 0; ; index++) {
    const steps = stepsOf(vendor, spread);
    const step = steps[index];
    if (step === undefined)
      return { profile: { ...profile, fields: settled(vendor, profile.fields, spread) }, complete: true };
    const title = `${vendor.title} Credentials (${String(index + 1)}/${String(steps.length)})`;
    if (step.kind === 'spread') {
      const chosen = await askSpread(title, vendor, step.field, spread.has(step.id));
      if (chosen === undefined) return { profile, complete: false };
      spread = withSpread(spread, step.id, chosen);
      continue;
    }
    const changed =
      step.kind === 'name'
        ? await askName(title, profile, otherNames)
        : step.kind === 'origin'
          ? await askOrigin(title, engine, profile)
          : await askValue(title, vendor, step, profile);
    if (changed === undefined) return { profile, complete: false };
    profile = changed;
  }
}

const withSpread = (spread: Spread, id: string, each: boolean): Spread =>
  new Set([...[...spread].filter((other) => other !== id), ...(each ? [id] : [])]);

async function askName(
  title: string,
  profile: Profile,
  others: readonly string[],
): Promise<Profile | undefined> {
  const name = await ask({
    title,
    prompt: 'A name for these credentials, such as Production or Staging.',
    value: profile.name,
    check: (raw) => checkName(raw, others),
  });
  return name === undefined ? undefined : { ...profile, name };
}

async function askOrigin(title: string, engine: Engine, profile: Profile): Promise<Profile | undefined> {
  const text = await ask({
    title,
    prompt: 'The address that these credentials belong to. They are never sent anywhere else.',
    value: profile.origin,
    check: (raw) => originIssue(engine, raw.trim()),
  });
  if (text === undefined) return undefined;
  const origin = engine.readOrigin(text);
  // Writes were allowed for one address; another is read-only until the user allows them again.
  return { ...profile, origin, writable: profile.writable && origin === profile.origin };
}

function originIssue(engine: Engine, text: string): Finding | undefined {
  try {
    engine.readOrigin(text);
    return undefined;
  } catch (error) {
    return { text: error instanceof Error ? error.message : 'This is not an address.', refused: true };
  }
}

/** Whether each scope has a value of its own; what is so now comes first. */
async function askSpread(
  title: string,
  vendor: Vendor,
  { label, help }: CredentialField,
  now: boolean,
): Promise<boolean | undefined> {
  const scopes = Object.values(vendor.scopes ?? {});
  const items = [
    { label: 'One for all scopes', description: scopes.join(', '), each: false },
    { label: 'One for each scope', description: `${String(scopes.length)} questions`, each: true },
  ];
  const picked = await vscode.window.showQuickPick(now ? items.reverse() : items, {
    title,
    placeHolder: `${label}: ${help}`,
    ignoreFocusOut: true,
  });
  return picked?.each;
}

async function askValue(
  title: string,
  vendor: Vendor,
  step: ValueStep,
  profile: Profile,
): Promise<Profile | undefined> {
  const { id, field, label, required } = step;
  const known = knownValue(profile.fields, id);
  const value =
    field.choices === undefined
      ? await ask({
          title,
          prompt: `${label}${required ? '' : ' (optional)'}. ${field.help}`,
          value: known,
          password: field.secret,
          check: (raw) =>
            checkField(field, required || isLastScope(vendor, id, profile.fields), raw) ??
            wholeHint(vendor, id, withValue(profile.fields, id, raw.trim())),
        })
      : await askChoice(title, field, field.choices, known);
  return value === undefined ? undefined : { ...profile, fields: withValue(profile.fields, id, value) };
}

/** Said at the last of the values that only work together; the dialog's end asks again. */
function wholeHint(vendor: Vendor, id: string, fields: Profile['fields']): Finding | undefined {
  const text = endsWhole(vendor, id) ? wholeIssue(vendor, fields) : undefined;
  return text === undefined ? undefined : { text, refused: false };
}

async function askChoice(
  title: string,
  { label: name, help }: CredentialField,
  choices: Readonly<Record<string, string>>,
  known: string,
): Promise<string | undefined> {
  // The current choice first: Enter through all steps changes nothing.
  const items = Object.entries(choices)
    .map(([id, label]) => ({ label, id, description: id === known ? 'current' : '' }))
    .sort((one, other) => Number(other.id === known) - Number(one.id === known));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: `${name}: ${help}`,
    ignoreFocusOut: true,
  });
  return picked?.id;
}
