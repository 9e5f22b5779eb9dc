import type { RawInput, Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { valueAt, withValue } from '../catalog/pointer';
import { jsonText, parseJson } from '../http/json';
import type { CheckedInput } from '../client/validateInput';
import { validateInput } from '../client/validateInput';
import type { FieldSpec, SectionSpec } from './fields';

export type FormValues = Readonly<Record<string, string>>;

/** A form read: the input, checked where it is valid, and what is wrong by field id. */
export interface FormReading {
  readonly input: RawInput;
  readonly checked?: CheckedInput;
  readonly issues: Readonly<Record<string, string>>;
}

/** Reads the form's text into an input. An empty field is a value not given. */
export function readForm(
  vendor: Vendor,
  operation: Operation,
  form: readonly SectionSpec[],
  values: FormValues,
): FormReading {
  const issues: Record<string, string> = {};
  let input: unknown = {};
  for (const section of form) {
    if (section.object !== undefined) input = withValue(input, section.object, {});
    for (const spec of section.fields) {
      const text = values[spec.field.id]?.trim() ?? '';
      if (text === '') continue;
      const read = readField(spec, text);
      if ('issue' in read) issues[spec.field.id] = read.issue;
      else input = withValue(input, spec.path, read.value);
    }
  }
  const raw = input as RawInput; // built from the form's own paths
  const check = validateInput(vendor, operation, raw);
  if (check.ok)
    return Object.keys(issues).length > 0
      ? { input: raw, issues }
      : { input: raw, checked: check.input, issues };
  const ids = form.flatMap((section) => section.fields.map((spec) => spec.field.id));
  for (const issue of check.issues) {
    const id = fieldFor(issue.path, ids);
    if (id !== undefined) issues[id] ??= issue.message;
  }
  return { input: raw, issues };
}

/** Writes an input as the form's text: the reverse of reading. */
export function writeForm(form: readonly SectionSpec[], input: RawInput): FormValues {
  const values: Record<string, string> = {};
  for (const { field, path } of form.flatMap((section) => section.fields)) {
    const value = valueAt(input, path);
    if (value !== undefined && value !== null) values[field.id] = fieldText(value, field.control);
  }
  return values;
}

/** "Fill this in" is not said before the first attempt; everything else at once. */
export const visibleIssues = (
  { issues }: FormReading,
  values: FormValues,
  attempted: boolean,
): Record<string, string> =>
  Object.fromEntries(Object.entries(issues).filter(([id]) => attempted || (values[id]?.trim() ?? '') !== ''));

/** The vendor's messages name a field by its own name; the form knows it by its place. */
export function issuesByField(
  form: readonly SectionSpec[],
  messages: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = form.flatMap((section) => section.fields);
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, message]) => {
      const spec = fields.find(({ field }) => field.label.toLowerCase() === name.toLowerCase());
      return spec === undefined ? [] : [[spec.field.id, message] as const];
    }),
  );
}

function readField({ field, choices }: FieldSpec, text: string): { value: unknown } | { issue: string } {
  switch (field.control) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? { value: Number(text) } : { issue: 'Use a whole number.' };
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text)
        ? { value: Number(text) }
        : { issue: 'Use a number such as 12.5.' };
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : { issue: 'Use true or false.' };
    case 'choice':
      return choices?.has(text) === true ? { value: choices.get(text) } : { issue: 'Pick one of the list.' };
    case 'list':
      return {
        value: text
          .split(',')
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      };
    case 'json':
      try {
        const value = parseJson(text);
        const exact = jsonText(value) === jsonText(JSON.parse(text));
        return exact ? { value } : { issue: 'A number in it has too many digits: write it as a text.' };
      } catch {
        return { issue: 'This is not valid JSON.' };
      }
    default:
      return { value: text };
  }
}

function fieldText(value: unknown, control: string): string {
  if (control === 'list' && Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The field that an issue belongs to: its own, the nearest one around it, or the first one in it. */
function fieldFor(path: readonly string[], ids: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const id = path.slice(0, length).join('.');
    if (ids.includes(id)) return id;
  }
  return ids.find((id) => id.startsWith(`${path.join('.')}.`)) ?? ids[0];
}
