/** Values by name, read from a request that the catalog's schemas have accepted. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for anything with named values: what JSON calls an object. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The named values of an object, or none. */
export const asFields = (value: unknown): Fields => (isFields(value) ? value : {});

/** Text as it stands, numbers and booleans written out; nothing for blank or absent. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number, also one written as text; nothing for anything else. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = asText(value);
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** A flag in any of the forms the vendors use: boolean, number, text. */
export function asFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = asText(value)?.toLowerCase();
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

/** A list of texts, also one written as text with commas. */
export function asTexts(value: unknown): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : (asText(value)?.split(',') ?? []);
  return parts.flatMap((part) => asText(part)?.trim() ?? []);
}
