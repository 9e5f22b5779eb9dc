/** A form's text by field id. */
export type FormText = Readonly<Record<string, string>>;

/** Takes the secrets of a profile out of a text. */
export type Redact = (text: string) => string;

/** Characters of one value that history keeps. */
const LONGEST = 2_000;
const MOST = 200;

/** What the form writes in place of a chosen file; it means nothing once the form is closed. */
const chosenFile = /^@file:[\da-f-]{36}\//;

/** Field ids are the places of their values; history keeps these places, and the language asked for. */
const isKept = (id: string): boolean => /^(?:path|query)\./.test(id) || id === 'language';

/**
 * The inputs that history keeps: path and query, without every value that `redact` would change; `leftOut`
 * names what was given besides.
 */
export function keptInputs(
  values: FormText,
  redact: Redact,
): { values: Record<string, string>; leftOut?: string[] } {
  const given = Object.entries(values).filter(([id, text]) => text.trim() !== '' && !id.startsWith('body:'));
  const isFit = ([id, text]: readonly [string, string]) =>
    isKept(id) && id.length <= MOST && text.length <= LONGEST && redact(text) === text;
  const fit = given.filter(isFit).slice(0, MOST);
  const ids = new Set(fit.map(([id]) => id));
  const left = given
    .filter(([id]) => !ids.has(id))
    .map(([id]) => (isKept(id) ? id.slice(0, MOST) : partOf(id)));
  const leftOut = [...new Set(left)].slice(0, MOST);
  return { values: Object.fromEntries(fit), ...(leftOut.length === 0 ? {} : { leftOut }) };
}

/** The inputs that a saved request keeps: all that say something outside this form. */
export const savedInputs = (values: FormText): FormText =>
  Object.fromEntries(
    Object.entries(values).filter(([, text]) => text.trim() !== '' && !chosenFile.test(text)),
  );

/** Whether two forms say the same. */
export function sameInputs(one: FormText, other: FormText): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}

/** Why a form may not be saved, in a sentence that names the field, or undefined. `secrets` are fields that are by definition. */
export function refusalOf(values: FormText, redact: Redact, secrets: readonly string[]): string | undefined {
  const credential = Object.keys(values).find((id) => redact(values[id] ?? '') !== values[id]);
  if (credential !== undefined)
    return `The request was not saved: “${credential}” holds a credential of the profile. Take it out first.`;
  const [secret] = secrets;
  return secret === undefined
    ? undefined
    : `The request was not saved: “${secret}” is a secret, which no saved request holds. Empty it first.`;
}

/** The first part of an id: `body` of `body.lines.0.qty`. */
const partOf = (id: string): string => (id.split('.')[0] ?? id).slice(0, MOST);
