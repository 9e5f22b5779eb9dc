import * as vscode from 'vscode';
import type { CredentialField } from '../../catalog/auth';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import type { Profile } from './profiles';

/** What the dialog was left with: everything typed so far, and whether it was gone through to its end. */
export interface Entered {
  readonly profile: Profile;
  readonly complete: boolean;
}

/** Steps through a profile's fields, the ones known filled in. Leaving it early loses nothing; nothing is stored here. */
export async function askProfile(engine: Engine, vendor: Vendor, known: Profile): Promise<Entered> {
  const fields = Object.entries(vendor.auth.fields);
  const title = (step: number) =>
    `${vendor.title} Credentials (${String(step)}/${String(fields.length + 2)})`;
  const left = (profile: Profile): Entered => ({ profile, complete: false });

  const name = await ask({
    title: title(1),
    prompt: 'A name for these credentials, such as Production or Staging.',
    value: known.name,
    check: (text) =>
      text === '' ? 'Fill this in.' : text.length > 60 ? 'Use at most 60 characters.' : undefined,
  });
  if (name === undefined) return left(known);
  let profile: Profile = { ...known, name };

  const origin = await ask({
    title: title(2),
    prompt: 'The address that these credentials belong to. They are never sent anywhere else.',
    value: known.origin,
    check: (text) => originIssue(engine, text),
  });
  if (origin === undefined) return left(profile);
  profile = withOrigin(profile, engine.readOrigin(origin));

  for (const [index, [id, field]] of fields.entries()) {
    const value = await askField(title(index + 3), field, profile.fields[id] ?? '');
    if (value === undefined) return left(profile);
    const others = Object.entries(profile.fields).filter(([other]) => other !== id);
    profile = { ...profile, fields: Object.fromEntries(value === '' ? others : [...others, [id, value]]) };
  }
  return { profile, complete: true };
}

/** Writes were allowed for one address; another is read-only until the user allows them again. */
const withOrigin = (profile: Profile, origin: string): Profile => ({
  ...profile,
  origin,
  writable: profile.writable && origin === profile.origin,
});

function originIssue(engine: Engine, text: string): string | undefined {
  try {
    engine.readOrigin(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'This is not an address.';
  }
}

async function askField(title: string, field: CredentialField, known: string): Promise<string | undefined> {
  if (field.choices !== undefined) {
    // The current choice first: Enter through all steps changes nothing.
    const items = Object.entries(field.choices)
      .map(([id, label]) => ({ label, id, description: id === known ? 'current' : '' }))
      .sort((one, other) => Number(other.id === known) - Number(one.id === known));
    const picked = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: `${field.label}: ${field.help}`,
      ignoreFocusOut: true,
    });
    return picked?.id;
  }
  return ask({
    title,
    prompt: `${field.label}${field.required ? '' : ' (optional)'}. ${field.help}`,
    value: known,
    password: field.secret,
    check: (text) => {
      if (text === '') return field.required ? 'Fill this in.' : undefined;
      if (field.digits === true && !/^\d{1,15}$/.test(text)) return 'Use a number of at most 15 digits.';
      return badCharacter(text);
    },
  });
}

/** Where a character stands that no header can carry; never the value itself. */
function badCharacter(text: string): string | undefined {
  const at = text.search(/[^\x20-\x7e]/);
  return at === -1 ? undefined : `The character at position ${String(at + 1)} cannot be sent in a header.`;
}

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  readonly password?: boolean;
  readonly check: (text: string) => string | undefined;
}

async function ask({ title, prompt, value, password = false, check }: Question): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    password,
    ignoreFocusOut: true,
    validateInput: (text) => check(text.trim()),
  });
  return answer?.trim();
}
