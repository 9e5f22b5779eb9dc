import type * as z from 'zod';
import type { FormField, FormGroup, FormList, FormNested, FormSection } from '../../protocol/form';
import type { ListNode, Scalar } from './formNodes';

/** A form field and how its text becomes a value. */
export interface FieldSpec {
  readonly field: FormField;
  /** Where its value goes in the input. */
  readonly path: readonly string[];
  readonly scalar: Scalar;
  readonly initial?: z.GlobalMeta['initial'];
}

/** An object of the input: its fields, and the objects and lists in it. */
export interface GroupSpec {
  readonly kind: 'group';
  readonly group: Omit<FormGroup, 'fields' | 'nested'>;
  readonly path: readonly string[];
  readonly required: boolean;
  readonly fields: readonly FieldSpec[];
  readonly nested: readonly NestedSpec[];
}

/** A list of objects, with as many items as the values say. */
export interface ListSpec {
  readonly kind: 'list';
  readonly list: Omit<FormList, 'items'>;
  readonly path: readonly string[];
  readonly node: ListNode;
  /** Given at all: a list that is not is no part of the input. */
  readonly given: boolean;
  readonly items: readonly GroupSpec[];
}

export type NestedSpec = GroupSpec | ListSpec;

/** A section of the form with everything in it. */
export interface SectionSpec {
  readonly section: Omit<FormSection, 'fields' | 'nested' | 'body'>;
  readonly fields: readonly FieldSpec[];
  readonly nested: readonly NestedSpec[];
  /** Where the section's own object is required even when every field in it is empty. */
  readonly object?: readonly string[];
}

/** Every field of a form, in its order, those of items included. */
export const fieldsIn = (parts: readonly Parts[]): readonly FieldSpec[] =>
  parts.flatMap((part) => [...part.fields, ...fieldsIn(part.nested.flatMap(groupsIn))]);

/** Every list of a form, outer ones first. */
export const listsIn = (parts: readonly Parts[]): readonly ListSpec[] =>
  parts.flatMap(({ nested }) => [
    ...nested.filter((part) => part.kind === 'list'),
    ...listsIn(nested.flatMap(groupsIn)),
  ]);

/** The sections as the panel is told of them. */
export const sectionsOf = (form: readonly SectionSpec[]): readonly FormSection[] =>
  form.map(({ section, ...parts }) => ({ ...section, ...drawn(parts) }));

interface Parts {
  readonly fields: readonly FieldSpec[];
  readonly nested: readonly NestedSpec[];
}

const groupsIn = (part: NestedSpec): readonly GroupSpec[] => (part.kind === 'group' ? [part] : part.items);

const drawn = ({ fields, nested }: Parts) => ({
  fields: fields.map(({ field }) => field),
  ...(nested.length === 0 ? {} : { nested: nested.map(drawnPart) }),
});

const drawnPart = (part: NestedSpec): FormNested =>
  part.kind === 'group'
    ? { kind: 'group', ...part.group, ...drawn(part) }
    : { ...part.list, items: part.items.map((item) => ({ ...item.group, ...drawn(item) })) };
