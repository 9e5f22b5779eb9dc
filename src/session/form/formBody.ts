import type { Operation, RawInput } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { BODY_MODE, formOf } from './fields';
import { placeText } from './formIssues';
import type { FormValues } from './formParts';
import { readForm } from './readForm';
import { readText } from './formText';
import { writeForm } from './writeForm';

/** The body as text, as the editor shows it: what was typed, or the fields as JSON on several lines. */
export function bodyText(mode: 'form' | 'json', values: FormValues, shown: RawInput): string {
  if (mode === 'json') return values.body ?? '';
  return shown.body === undefined ? '' : `${JSON.stringify(shown.body, undefined, 2)}\n`;
}

/** The values with the body as text. */
export const asText = (values: FormValues, text: string): FormValues => ({
  ...withoutBody(values),
  [BODY_MODE]: 'json',
  ...(text.trim() === '' ? {} : { body: text }),
});

/** The values with a text as the body's fields, or why the form cannot show it. */
export function asFields(
  vendor: Vendor,
  operation: Operation,
  values: FormValues,
  text: string,
): { readonly values: FormValues } | { readonly notice: string } {
  const others = withoutBody(values);
  if (text.trim() === '') return { values: others };
  const read = readText({ control: 'json', nullable: false, types: new Set(), hint: '' }, text);
  if ('issue' in read) return { notice: `${read.issue} The form can show it once it is.` };
  const written = { ...others, ...writeForm(operation, { body: read.value }) };
  const again = readForm(vendor, operation, formOf(vendor, operation, written), written);
  const lost = firstDifference(read.value, again.shown.body, []);
  if (lost === undefined) return { values: written };
  const place = lost.length === 0 ? 'this body' : placeText(lost);
  return {
    notice: `The form cannot show ${place}: the document has no such value there. Change it, or keep to JSON.`,
  };
}

/** Everything but the body. */
export const withoutBody = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !/^body(?:[.:]|$)/.test(id)));

/** Where two values begin to differ; the order of keys is none of it. */
function firstDifference(
  one: unknown,
  other: unknown,
  path: readonly string[],
): readonly string[] | undefined {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? undefined : path;
  if (Array.isArray(one) !== Array.isArray(other)) return path;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
