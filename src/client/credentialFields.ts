import type { Vendor } from '../catalog/vendor';

type Fields = Readonly<Record<string, string | undefined>>;

/** The fields of a credential; a choice that was not made is its first value. */
export function credentialFields(vendor: Vendor, given: Fields): Fields {
  const choices = Object.entries(vendor.auth.fields).flatMap(([name, field]) =>
    field.choices === undefined ? [] : [[name, Object.keys(field.choices)[0]] as const],
  );
  return { ...Object.fromEntries(choices), ...given };
}

/** Those of its values that are choices, and no secret. */
export const choicesOf = (vendor: Vendor, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => vendor.auth.fields[name]?.choices !== undefined),
  );

/** Those of its values that are secret. A field of one scope is as secret as the field for all. */
export const secretsOf = (vendor: Vendor, fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const [field = name] = name.split('.');
    return value !== undefined && vendor.auth.fields[field]?.secret !== false ? [value] : [];
  });
