import type { Form, FormField } from '../../src/protocol/state';

/** Required fields that are still empty, in the form's order. */
export function missingFields(form: Form, values: Readonly<Record<string, string>>): readonly FormField[] {
  return form.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.required && (values[field.id] ?? '').trim() === '');
}

/** The first field to look at: one with an issue, else a required one that is empty. */
export function fieldToFix(form: Form, values: Readonly<Record<string, string>>): FormField | undefined {
  const fields = form.sections.flatMap((section) => section.fields);
  return fields.find((field) => form.issues[field.id] !== undefined) ?? missingFields(form, values)[0];
}

/** How many of the form's fields hold something. */
export function filledCount(form: Form, values: Readonly<Record<string, string>>): number {
  return form.sections.flatMap((section) => section.fields).filter((field) => (values[field.id] ?? '') !== '')
    .length;
}
