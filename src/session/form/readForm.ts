import type { RawInput, Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { withValue } from '../../catalog/pointer';
import type { CheckedInput } from '../../client/validateInput';
import { validateInput } from '../../client/validateInput';
import { filterOf } from './formConditions';
import { withFiles } from './formFiles';
import { controlsOf, fieldPlace, issueAt, severalIssues } from './formIssues';
import type { Moved } from './formIssues';
import type { FormValues } from './formParts';
import type { FieldSpec, GroupSpec, ListSpec, SectionSpec } from './formSpec';
import { readText } from './formText';

export type { FormValues } from './formParts';

/** A form read: the input, checked where it is valid, and what is wrong by field id. */
export interface FormReading {
  /** As it would be sent, with the content of files. */
  readonly input: RawInput;
  /** The same with the texts that stand for files. */
  readonly shown: RawInput;
  readonly checked?: CheckedInput;
  readonly issues: Readonly<Record<string, string>>;
}

/** Reads the form's text into an input. An empty field is a value not given, an empty group or item is left out. */
export function readForm(
  vendor: Vendor,
  operation: Operation,
  form: readonly SectionSpec[],
  values: FormValues,
): FormReading {
  const issues: Record<string, string> = {};
  const moved: Moved = new Map();
  const reader = new Reader(values, issues, moved);
  let input: unknown = {};
  for (const section of form) {
    if (section.object !== undefined) input = withValue(input, section.object, {});
    for (const [path, value] of reader.parts(section)) input = withValue(input, path, value);
  }
  const shown = input as RawInput; // built from the form's own paths
  const raw = withFiles(shown) as RawInput; // of the same shape
  const check = validateInput(vendor, operation, raw);
  if (check.ok) {
    const found = Object.keys(issues).length > 0;
    return found ? { input: raw, shown, issues } : { input: raw, shown, checked: check.input, issues };
  }
  const controls = controlsOf(form);
  const found: Record<string, string[]> = {};
  for (const issue of check.issues) {
    const place = fieldPlace(controls, issue.path, moved);
    if (place === undefined || place.id in issues) continue;
    const said = (found[place.id] ??= []);
    if (said.length === 0 || place.control === 'json') said.push(issueAt(place, issue));
  }
  for (const [id, said] of Object.entries(found)) issues[id] = severalIssues(said);
  return { input: raw, shown, issues };
}

/** "Fill this in" is not said before the first attempt; everything else at once. */
export const visibleIssues = (
  { issues }: FormReading,
  values: FormValues,
  attempted: boolean,
): Record<string, string> =>
  Object.fromEntries(Object.entries(issues).filter(([id]) => attempted || (values[id]?.trim() ?? '') !== ''));

type Entry = readonly [path: readonly string[], value: unknown];

class Reader {
  constructor(
    private readonly values: FormValues,
    private readonly issues: Record<string, string>,
    /** Where items of the input are in the form: empty ones are left out of the input. */
    private readonly moved: Moved,
  ) {}

  /** What is given of fields, groups and lists, each with its place in the form. */
  parts({ fields, nested }: Pick<GroupSpec, 'fields' | 'nested'>): Entry[] {
    const given = fields.flatMap((spec) => this.field(spec));
    for (const part of nested) {
      const value = part.kind === 'group' ? this.group(part) : this.list(part);
      if (value !== undefined) given.push([part.path, value]);
    }
    return given;
  }

  private field({ field, path, scalar }: FieldSpec): Entry[] {
    const text = this.values[field.id]?.trim() ?? '';
    if (text === '') return [];
    const read = readText(scalar, text);
    if ('value' in read) return [[path, read.value]];
    this.issues[field.id] = read.issue;
    // Nothing with an issue is sent; what was typed stays in the body when it is shown as text.
    return [[path, text]];
  }

  private group(spec: GroupSpec): Record<string, unknown> | undefined {
    const before = Object.keys(this.issues).length;
    const entries = this.parts(spec);
    const troubled = Object.keys(this.issues).length > before;
    if (entries.length === 0 && !spec.required && !troubled) return undefined;
    return Object.fromEntries(entries.map(([path, value]) => [path.at(-1) ?? '', value]));
  }

  private list(spec: ListSpec): unknown {
    if (!spec.given) return undefined;
    if (spec.node.of === 'condition') return this.filter(spec);
    const items: unknown[] = [];
    const origin = this.origin(spec.path);
    for (const item of spec.items) {
      const place = [...origin, String(items.length)].join('.');
      this.moved.set(place, item.group.id);
      const value = this.group(item);
      // A new change has its `op` by itself: that alone says nothing.
      if (value === undefined || (spec.node.of === 'change' && isOnlyOp(value))) this.moved.delete(place);
      else items.push(value);
    }
    // Items that say nothing are not a wish for an empty list: that may clear what the vendor has.
    return items.length === 0 && spec.items.length > 0 ? undefined : items;
  }

  private filter(spec: ListSpec): unknown {
    const lines = spec.items.flatMap((item) => {
      const { column, operator = '=', value } = this.group(item) ?? {};
      if (column === undefined && value === undefined) return [];
      const missing = column === undefined ? 'column' : value === undefined ? 'value' : undefined;
      if (missing !== undefined) this.issues[`${item.group.id}.${missing}`] ??= 'Fill this in.';
      return missing !== undefined
        ? []
        : [{ column: String(column), operator: String(operator), value: String(value), id: item.group.id }];
    });
    for (const { column, id } of lines) this.moved.set([...spec.path, column].join('.'), `${id}.value`);
    return lines.length === 0 ? undefined : filterOf(lines);
  }

  /** The place in the input of a list of the form: the innermost item around it is where the rest counts from. */
  private origin(path: readonly string[]): readonly string[] {
    const id = path.join('.');
    const around = [...this.moved].filter(([, form]) => id.startsWith(`${form}.`));
    const [input, form] = around.reduce(
      (best, one) => (one[1].length > best[1].length ? one : best),
      ['', ''],
    );
    return form === '' ? path : [input, ...id.slice(form.length + 1).split('.')];
  }
}

const isOnlyOp = (value: object): boolean => Object.keys(value).every((key) => key === 'op');
