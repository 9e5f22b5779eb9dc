import type { Form, FormField, FormGroup, FormList, FormNested } from '../../src/protocol/state';

/** Every field of a form, in its order, those of items included. */
export const fieldsOf = (form: Form): readonly FormField[] => form.sections.flatMap(fieldsIn);

/** Every field of a group, the nested ones after its own. */
export const fieldsIn = (group: FormGroup): readonly FormField[] => [
  ...group.fields,
  ...(group.nested ?? []).flatMap(groupsIn).flatMap(fieldsIn),
];

/** Required fields that are still empty, in the form's order. */
export function missingFields(form: Form, values: Readonly<Record<string, string>>): readonly FormField[] {
  return fieldsOf(form).filter((field) => field.required && (values[field.id] ?? '').trim() === '');
}

/** The first field or list to look at: one with an issue, else a required one that is empty. */
export function fieldToFix(
  form: Form,
  values: Readonly<Record<string, string>>,
): { readonly id: string } | undefined {
  const places = [...fieldsOf(form), ...form.sections.flatMap(listsIn)];
  return places.find(({ id }) => form.issues[id] !== undefined) ?? missingFields(form, values)[0];
}

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
