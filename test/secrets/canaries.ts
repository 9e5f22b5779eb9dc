import type { Vendor } from '../../src/catalog/vendor';

/** A credential for every field of a vendor, and those of its values that are secret. */
export interface Canaries {
  readonly fields: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** Signs that encodings change. */
const SIGNS = '+/=%&"\'<> \\?#;,:{}[]()@!$*~`|^.';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** Random numbers from 0 up to 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a canary is made of: everything that encodings change, or what vendors really issue. */
export const KINDS = ['signs', 'letters', 'digits', 'hex', 'base64', 'long'] as const;
export type Kind = (typeof KINDS)[number];

/** A value of printable ASCII that stands nowhere by chance, without spaces at its ends. */
export function canary(seed: number, kind: Kind = 'signs'): string {
  const random = randomFrom(seed);
  const draw = (signs: string, count: number): string =>
    Array.from({ length: count }, () => signs[Math.floor(random() * signs.length)] ?? '').join('');
  switch (kind) {
    case 'letters':
      return draw(LETTERS, 32);
    case 'digits':
      return `9${draw('0123456789', 23)}`;
    case 'hex':
      return draw('0123456789abcdef', 40);
    case 'base64':
      return `${draw(`${LETTERS}+/`, 30)}==`;
    case 'long':
      return draw(LETTERS, 1) + draw(LETTERS + SIGNS, 298) + draw(LETTERS, 1);
    case 'signs': {
      // Each sign once, among letters.
      const signs = Array.from(SIGNS)
        .sort(() => random() - 0.5)
        .slice(0, 12);
      return draw(LETTERS, 5) + signs.map((sign) => sign + draw(LETTERS, 1)).join('') + draw(LETTERS, 5);
    }
  }
}

/** Canaries in every field of a vendor, also for each scope where it may have its own. */
export function canariesOf(vendor: Vendor, seed: number, kind: Kind = 'signs'): Canaries {
  let next = seed * 1_000;
  const secrets: string[] = [];
  const fields: Record<string, string> = {};
  const plant = (name: string) => {
    const value = canary(next++, kind);
    secrets.push(value);
    fields[name] = value;
  };
  for (const [name, field] of Object.entries(vendor.auth.fields)) {
    const [choice] = Object.keys(field.choices ?? {});
    if (choice !== undefined) fields[name] = choice;
    else if (field.digits === true) fields[name] = String(1_000_000_000 + next++);
    else if (!field.secret) fields[name] = `no-secret-${name}`;
    else plant(name);
    if (field.perScope === true)
      for (const scope of Object.keys(vendor.scopes ?? {})) plant(`${name}.${scope}`);
  }
  return { fields, secrets };
}
