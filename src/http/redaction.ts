/** What stands in a secret's place, everywhere. */
export const MASK = '••••';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** The forms in which a value may turn up: as it is, and as URLs, JSON, Basic headers and dumps carry it. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    json,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ];
}

/**
 * Redacts by value: every form of every secret, longest first so that no part is left standing. Secrets
 * shorter than 4 characters are left alone, or every text would be full of holes.
 */
export function createRedactor(secrets: Iterable<string>): Redact {
  const forms = new Set<string>();
  for (const secret of secrets) if (secret.length >= 4) for (const form of formsOf(secret)) forms.add(form);
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((clean, form) => clean.replaceAll(form, MASK), text);
}
