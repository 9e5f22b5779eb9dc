import type { Form, FormField, FormGroup, FormList, FormNested } from '../../src/protocol/form';
import type { PanelState } from '../../src/protocol/state';

/** Every field of a form, in its order, those of items included. */
export const fieldsOf = (form: Form): readonly FormField[] => form.sections.flatMap(fieldsIn);

/** Every field of a group, the nested ones after its own. */
export const fieldsIn = (group: FormGroup): readonly FormField[] => [
  ...group.fields,
  ...(group.nested ?? []).flatMap(groupsIn).flatMap(fieldsIn),
];

/** Required fields that are still empty, in the form's order. Those of an empty item are not missed: it is left out. */
export function missingFields(form: Form, values: Readonly<Record<string, string>>): readonly FormField[] {
  return form.sections
    .flatMap((section) => wantedIn(section, values))
    .filter((field) => field.required && isBlank(values[field.id]));
}

/** Whether nothing was put into an item. A new change has its `op`, a new condition its operator, by itself. */
export const isEmptyItem = (item: FormGroup, values: Readonly<Record<string, string>>): boolean =>
  fieldsIn(item).every(
    ({ id }) => isBlank(values[id]) || id === `${item.id}.op` || id === `${item.id}.operator`,
  );

const wantedIn = (group: FormGroup, values: Readonly<Record<string, string>>): readonly FormField[] => [
  ...group.fields,
  ...(group.nested ?? [])
    .flatMap(groupsIn)
    .filter((part) => !isItem(part) || !isEmptyItem(part, values))
    .flatMap((part) => wantedIn(part, values)),
];

/** An item's id ends with its place in the list. */
const isItem = ({ id }: FormGroup): boolean => /\.\d+$/.test(id);

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** The first field or list to look at: one with an issue, else a required one that is empty. */
export function fieldToFix(
  form: Form,
  values: Readonly<Record<string, string>>,
): { readonly id: string } | undefined {
  const places = [...fieldsOf(form), ...form.sections.flatMap(listsIn)];
  return places.find(({ id }) => form.issues[id] !== undefined) ?? missingFields(form, values)[0];
}

/** Whether a run was just refused because of the inputs: the cursor goes to the first of them, as in any form. */
export const isRefused = (before: PanelState | undefined, { run, failure }: PanelState): boolean =>
  before !== undefined &&
  run.status === 'failed' &&
  failure?.kind === 'input' &&
  failure.at !== before.failure?.at;

/** The field that a form begins with. */
export const firstField = (form: Form): FormField | undefined => fieldsOf(form)[0];

/** How many of the form's fields hold something. */
export function filledCount(form: Form, values: Readonly<Record<string, string>>): number {
  return fieldsOf(form).filter((field) => (values[field.id] ?? '') !== '').length;
}

/** Whether anything in a group, itself included, has an issue. */
export const hasIssue = (group: FormGroup, issues: Form['issues']): boolean =>
  fieldsIn(group).some(({ id }) => issues[id] !== undefined) ||
  listsIn(group).some(({ id }) => issues[id] !== undefined);

const listsIn = (group: FormGroup): readonly FormList[] =>
  (group.nested ?? []).flatMap((part) => [
    ...(part.kind === 'list' ? [part] : []),
    ...groupsIn(part).flatMap(listsIn),
  ]);

const groupsIn = (part: FormNested): readonly FormGroup[] => (part.kind === 'group' ? [part] : part.items);
