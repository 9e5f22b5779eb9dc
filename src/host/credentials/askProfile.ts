import * as vscode from 'vscode';
import type { CredentialField } from '../../catalog/auth';
import type { Vendor } from '../../catalog/vendor';
import type { Engine } from '../engine';
import type { Profile } from './profiles';

/** Steps through a profile's fields, the ones known filled in. Undefined when the user leaves; nothing is stored here. */
export async function askProfile(
  engine: Engine,
  vendor: Vendor,
  known: Profile,
): Promise<Profile | undefined> {
  const fields = Object.entries(vendor.auth.fields);
  const steps = fields.length + 2;
  const title = (step: number) => `${vendor.title} Credentials (${String(step)}/${String(steps)})`;

  const name = await ask({
    title: title(1),
    prompt: 'A name for these credentials, such as Production or Staging.',
    value: known.name,
    check: (text) =>
      text === '' ? 'Fill this in.' : text.length > 60 ? 'Use at most 60 characters.' : undefined,
  });
  if (name === undefined) return undefined;
  const origin = await ask({
    title: title(2),
    prompt: 'The address that these credentials belong to. They are never sent anywhere else.',
    value: known.origin,
    check: (text) => {
      try {
        engine.readOrigin(text);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : 'This is not an address.';
      }
    },
  });
  if (origin === undefined) return undefined;

  const values: Record<string, string> = {};
  for (const [index, [id, field]] of fields.entries()) {
    const value = await askField(title(index + 3), field, known.fields[id] ?? '');
    if (value === undefined) return undefined;
    if (value !== '') values[id] = value;
  }
  // Values that this dialog does not ask for (one per scope) stay as they were.
  const others = Object.entries(known.fields).filter(([id]) => vendor.auth.fields[id] === undefined);
  return {
    ...known,
    name,
    origin: engine.readOrigin(origin),
    fields: { ...Object.fromEntries(others), ...values },
  };
}

async function askField(title: string, field: CredentialField, known: string): Promise<string | undefined> {
  if (field.choices !== undefined) {
    const items = Object.entries(field.choices).map(([id, label]) => ({ label, id, picked: id === known }));
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
    check: (text) => (text === '' && field.required ? 'Fill this in.' : badCharacter(text)),
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
