import type * as z from 'zod';
import { metaOf } from '../../catalog/meta';
import type { FormField, FormList } from '../../protocol/form';
import { operators } from './formConditions';
import { fileIn, sizeText } from './formFiles';
import type { ListNode, Scalar } from './formNodes';
import { factsOf, nodeOf } from './formNodes';
import type { FieldSpec, GroupSpec, ListSpec, NestedSpec } from './formSpec';

/** A form's text by field id. The value of a list's id is the number of its items. */
export type FormValues = Readonly<Record<string, string>>;

type Path = readonly string[];
interface Parts {
  readonly fields: readonly FieldSpec[];
  readonly nested: readonly NestedSpec[];
}

/** The fields, groups and lists of an object's shape at a place. */
export function partsOf(shape: Readonly<Record<string, z.ZodType>>, place: Path, values: FormValues): Parts {
  const fields: FieldSpec[] = [];
  const nested: NestedSpec[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const path = [...place, name];
    const node = nodeOf(schema);
    if (node.kind === 'field')
      fields.push(fieldSpec(name, schema, node.scalar, path, values[path.join('.')]));
    else if (node.kind === 'list') nested.push(listSpec(name, schema, node, path, values, false));
    else nested.push(groupSpec(name, schema, node.shape, path, values));
  }
  return { fields, nested };
}

/** The most items that a list of the form may have. */
export const MOST_ITEMS = 500;

/** The most items that all lists of a form have together: lists inside lists multiply, and the values may be anybody's. */
const MOST_IN_ALL = 5_000;

/** How many items there may still be in the form of these values. */
const room = new WeakMap<FormValues, number>();

/** Begins a form of these values, whose lists have no items yet. */
export function beginForm(values: FormValues): void {
  room.set(values, MOST_IN_ALL);
}

/** How many items a list gets of those that the form may still have. */
function takeRoom(values: FormValues, count: number): number {
  const left = room.get(values) ?? MOST_IN_ALL;
  const taken = Math.min(count, left);
  room.set(values, left - taken);
  return taken;
}

/** How many items a list has by the text of its id; nothing when it is not given. */
export function countOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,6}$/.test(text)) return undefined;
  return Math.min(Number(text), MOST_ITEMS);
}

/** A field as the panel draws it, and as its text is read. A text of several lines gets room for them. */
export function fieldSpec(
  label: string,
  schema: z.ZodType,
  scalar: Scalar,
  path: Path,
  text: string | undefined,
): FieldSpec {
  const { description, initial, required } = factsOf(schema);
  const several = scalar.control === 'text' && text?.includes('\n') === true;
  const choices = choicesOf(scalar);
  const field: FormField = {
    id: path.join('.'),
    label,
    control: several ? 'longText' : scalar.control,
    required,
    ...(description === undefined ? {} : { description }),
    ...(scalar.hint === '' ? {} : { hint: scalar.hint }),
    ...(choices === undefined ? {} : { choices }),
    ...(scalar.allWhenEmpty === true ? { allWhenEmpty: true } : {}),
    ...(scalar.maxLength === undefined ? {} : { maxLength: scalar.maxLength }),
    ...fileOf(text),
  };
  return { field, path, scalar, ...(initial === undefined ? {} : { initial }) };
}

function fileOf(text: string | undefined): { file?: string } {
  const file = text === undefined ? undefined : fileIn(text);
  return file === undefined ? {} : { file: `${file.name}, ${sizeText(file)}` };
}

function groupSpec(
  title: string,
  schema: z.ZodType,
  shape: Readonly<Record<string, z.ZodType>>,
  path: Path,
  values: FormValues,
): GroupSpec {
  const id = path.join('.');
  const { description, required } = factsOf(schema);
  const { fields, nested } = partsOf(shape, path, values);
  return {
    kind: 'group',
    group: { id, title, required, ...(description === undefined ? {} : { description }) },
    path,
    required,
    fields: required || holdsAny(values, id) ? fields : fields.map(unmarked),
    nested,
  };
}

/** A list with the items that the values say. A `bare` one is all that its section holds. */
export function listSpec(
  title: string,
  schema: z.ZodType,
  node: ListNode,
  path: Path,
  values: FormValues,
  bare: boolean,
): ListSpec {
  const id = path.join('.');
  const count = countOf(values[id]);
  const { description, required } = factsOf(schema);
  const list: Omit<FormList, 'items'> = {
    kind: 'list',
    id,
    title,
    of: node.of,
    bare,
    given: count !== undefined,
    required,
    ...(description === undefined || bare ? {} : { description }),
  };
  const items = Array.from({ length: takeRoom(values, count ?? 0) }, (_, index) =>
    itemSpec(node, [...path, String(index)], values),
  );
  return { kind: 'list', list, path, node, given: count !== undefined, items };
}

function itemSpec(node: ListNode, path: Path, values: FormValues): GroupSpec {
  const id = path.join('.');
  return {
    kind: 'group',
    group: { id, title: '', required: false },
    path,
    required: false,
    ...itemParts(node, path, values),
  };
}

function itemParts(node: ListNode, path: Path, values: FormValues): Parts {
  switch (node.of) {
    case 'item': {
      const element = nodeOf(node.element);
      return partsOf(element.kind === 'object' ? element.shape : {}, path, values);
    }
    case 'change':
      return changeParts(node.paths, path, values);
    case 'condition':
      return {
        fields: [
          choiceField('column', path, node.columns),
          choiceField('operator', path, operators, { hint: '= unless picked' }),
          { field: { ...plain('value', path), required: true }, path: [...path, 'value'], scalar: text },
        ],
        nested: [],
      };
  }
}

function changeParts(paths: ReadonlyMap<string, z.ZodObject>, path: Path, values: FormValues): Parts {
  const at = (name: string) => [...path, name].join('.');
  const chosen = paths.get(values[at('path')] ?? '');
  const shape = (chosen ?? [...paths.values()][0])?.shape as Readonly<Record<string, z.ZodType>> | undefined; // classic schemas only
  const { op, value } = shape ?? {};
  const described = [...paths].map(([name, option]) => {
    const { description } = metaOf(option.shape.value as z.ZodType); // as above
    return { value: name, label: description === undefined ? name : `${name} · ${shortened(description)}` };
  });
  const row: Parts = {
    fields: [
      ...(op === undefined ? [] : partsOf({ op }, path, values).fields),
      choiceField('path', path, [...paths.keys()], { choices: described }),
    ],
    nested: [],
  };
  if (chosen === undefined || value === undefined) return row;
  const rest = partsOf({ value }, path, values);
  return { fields: [...row.fields, ...rest.fields], nested: rest.nested };
}

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

const text: Scalar = { control: 'text', nullable: false, types: new Set(), hint: '' };

const plain = (name: string, path: Path): FormField => ({
  id: [...path, name].join('.'),
  label: name,
  control: 'text',
  required: false,
});

function choiceField(
  name: string,
  path: Path,
  options: readonly string[],
  more: Partial<FormField> = {},
): FieldSpec {
  const scalar: Scalar = {
    ...text,
    control: 'choice',
    choices: new Map(options.map((value) => [value, value])),
  };
  const choices = options.map((value) => ({ value, label: value }));
  const required = name !== 'operator';
  const field = { ...plain(name, path), control: scalar.control, required, choices, ...more };
  return { field, path: [...path, name], scalar };
}

function choicesOf({ control, choices, suggestions, labels }: Scalar): FormField['choices'] {
  if (control !== 'choice' && control !== 'choices') return undefined;
  const values = suggestions ?? [...(choices?.keys() ?? [])];
  return values.map((value) => {
    const label = labels?.[value];
    return { value, label: label === undefined || label === value ? value : `${value} · ${label}` };
  });
}

/** Whether anything in a group is filled in. */
const holdsAny = (values: FormValues, id: string): boolean =>
  Object.entries(values).some(([key, value]) => key.startsWith(`${id}.`) && value.trim() !== '');

const unmarked = (spec: FieldSpec): FieldSpec => ({ ...spec, field: { ...spec.field, required: false } });
