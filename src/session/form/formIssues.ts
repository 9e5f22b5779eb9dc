import type { InputIssue } from '../../http/errors';
import type { FieldSpec, SectionSpec } from './formSpec';
import { fieldsIn, listsIn } from './formSpec';

/** Places of the input that stand elsewhere in the form. */
export type Moved = Map<string, string>;

/** The field or list that an issue belongs to, and what of the issue's path lies deeper. */
export interface Place {
  readonly id: string;
  readonly inside: readonly string[];
  readonly control?: string;
}

/** The controls of a form by id: made once for all its issues, of which a long list has thousands. */
export const controlsOf = (form: readonly SectionSpec[]): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...listsIn(form).map(({ list }) => [list.id, 'items'] as const),
    ...fieldsIn(form).map(({ field }) => [field.id, field.control] as const),
  ]);

/** The field that an issue belongs to: its own, the nearest one around it, or the first one in it. */
export function fieldPlace(
  controls: ReadonlyMap<string, string>,
  path: readonly string[],
  moved: Moved,
): Place | undefined {
  const ids = idsAlong(path, moved);
  for (let length = path.length; length > 0; length--) {
    const id = ids[length - 1] ?? '';
    const control = controls.get(id);
    if (control !== undefined) return { id, control, inside: path.slice(length) };
  }
  const within = `${ids.at(-1) ?? ''}.`;
  const first = [...controls.keys()];
  const id = first.find((one) => one.startsWith(within)) ?? first[0];
  return id === undefined ? undefined : { id, inside: [] };
}

/** What is said at the place: of JSON also where in it, of a list what to do. */
export function issueAt({ control, inside }: Place, { message }: InputIssue): string {
  if (control === 'json' && inside.length > 0) return `${placeText(inside)}: ${message}`;
  if (control === 'items' && message === 'Fill this in.') return 'Add one.';
  return message;
}

/** Several issues of one field as one text: a JSON text can have many. */
export function severalIssues(said: readonly string[]): string {
  const shown = said.slice(0, MOST_SAID);
  const more = said.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [`And ${more.toString()} more.`])].join(' ');
}

const MOST_SAID = 3;

/** A place in a body as one would write it: `contacts[0].name`. */
export const placeText = (path: readonly string[]): string =>
  path.map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('');

/** The vendor's messages name a field by its own name or its place; the form knows it by its place. */
export function issuesByField(
  form: readonly SectionSpec[],
  messages: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = fieldsIn(form);
  return Object.fromEntries(
    Object.entries(messages).flatMap(([name, message]) => {
      const spec = fieldNamed(fields, name);
      return spec === undefined ? [] : [[spec.field.id, message] as const];
    }),
  );
}

/** `contacts[0].name` and `$.contacts.0.name` name one field; a bare name the first field of that name. */
function fieldNamed(fields: readonly FieldSpec[], name: string): FieldSpec | undefined {
  const place = name
    .toLowerCase()
    .replace(/^\$\.?/, '')
    .replace(/\[(\w+)\]/g, '.$1')
    .replace(/^\./, '');
  const ends = (spec: FieldSpec) => `.${spec.field.id.toLowerCase()}`.endsWith(`.${place}`);
  return fields.find(({ field }) => field.label.toLowerCase() === place) ?? fields.find(ends);
}

function idsAlong(path: readonly string[], moved: Moved): readonly string[] {
  let input = '';
  let form = '';
  return path.map((part) => {
    input = input === '' ? part : `${input}.${part}`;
    form = moved.get(input) ?? (form === '' ? part : `${form}.${part}`);
    return form;
  });
}
