import type { CredentialField } from '../catalog/auth';
import type { Vendor } from '../catalog/vendor';

/** One value that the sandbox accepts for a credential field, and the scopes it opens. */
export interface IssuedValue {
  readonly value: string;
  /** Absent: all of them. */
  readonly scope?: string;
}

/**
 * The credentials that the sandbox issues for a vendor, one per field, obviously fake:
 * `sandbox-autovu-api-key`. A closed choice takes its default. `known` replaces values that must
 * agree with the data.
 */
export function issueCredentials(
  vendor: Vendor,
  known: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const issue = ([name, field]: [string, CredentialField]): [string, string] => [
    name,
    known[name] ?? Object.keys(field.choices ?? {})[0] ?? `sandbox-${vendor.id}-${kebab(name)}`,
  ];
  return Object.fromEntries(Object.entries(vendor.auth.fields).map(issue));
}

/**
 * Every value accepted for a field: the issued one opens all scopes; a field that may differ by scope
 * also has one for each, `sandbox-scope-DiaryEndpoints`, which opens only that.
 */
export function acceptedValues(
  vendor: Vendor,
  issued: Readonly<Record<string, string>>,
  field: string,
): readonly IssuedValue[] {
  const main = issued[field];
  const scopes = vendor.auth.fields[field]?.perScope ? Object.keys(vendor.scopes ?? {}) : [];
  return [
    ...(main === undefined ? [] : [{ value: main }]),
    ...scopes.map((scope) => ({ value: `sandbox-scope-${scope}`, scope })),
  ];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
