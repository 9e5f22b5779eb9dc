import type * as z from 'zod';
import type { Operation } from '../../catalog/operation';
import { isRequired, metaOf } from '../../catalog/meta';
import type { Vendor } from '../../catalog/vendor';
import { positionName, sizeName } from '../../client/lists/readPage';
import { nodeOf } from './formNodes';
import type { Scalar } from './formNodes';
import { beginForm, fieldSpec, listSpec, partsOf } from './formParts';
import type { FormValues } from './formParts';
import type { SectionSpec } from './formSpec';

/** Id of the value that says how the body is shown: `json` as text, anything else as fields. */
export const BODY_MODE = 'body:mode';

/**
 * The form of an operation, generated from its schemas: one section per object, paging last. Its shape
 * depends on the values: a list has as many items as its own value says, a change the value of its path.
 */
export function formOf(
  vendor: Vendor,
  operation: Operation,
  values: FormValues = {},
): readonly SectionSpec[] {
  beginForm(values);
  const paging = [positionName(operation.page), sizeName(operation.page)];
  const query = Object.entries(operation.query);
  const isOwn = ([, schema]: readonly [string, z.ZodType]) => nodeOf(schema).kind !== 'field';
  const isPaging = ([name]: readonly [string, z.ZodType]) => paging.includes(name);
  const plain = query.filter((entry) => !isOwn(entry) && !isPaging(entry));
  const sectionOf = (
    id: string,
    title: string,
    place: string,
    entries: Readonly<Record<string, z.ZodType>>,
  ) => ({
    section: { id, title },
    ...partsOf(entries, [place], values),
  });
  const sections: SectionSpec[] = [
    sectionOf('path', 'Path', 'path', operation.params),
    ...query.filter(isOwn).map(([name, schema]) => querySection(name, schema, values)),
    sectionOf('query', 'Query', 'query', Object.fromEntries(plain)),
    ...bodySections(operation, values),
    ...(vendor.locale === undefined ? [] : [languageSection(vendor.locale)]),
    sectionOf('paging', 'Paging', 'query', Object.fromEntries(query.filter(isPaging))),
  ];
  return sections.filter(({ fields, nested, object }) => fields.length + nested.length > 0 || isBody(object));
}

const isBody = (object: readonly string[] | undefined): boolean => object?.[0] === 'body';

function querySection(name: string, schema: z.ZodType, values: FormValues): SectionSpec {
  const path = ['query', name];
  const { description } = metaOf(schema);
  const section = { id: path.join('.'), title: name, ...(description === undefined ? {} : { description }) };
  const node = nodeOf(schema);
  if (node.kind === 'list') {
    return { section, fields: [], nested: [listSpec(name, schema, node, path, values, true)] };
  }
  const parts = partsOf(node.kind === 'object' ? node.shape : {}, path, values);
  if (!isLeftOut(schema)) return { section, ...parts, object: path };
  // A part of a group that may be left out is required only once another part of it is filled in.
  const needed = parts.fields.filter(({ field }) => field.required).length;
  return {
    section,
    ...parts,
    fields: parts.fields.map((spec) => ({
      ...spec,
      field: { ...spec.field, required: false, ...(needed === 2 ? { hint: 'Both or neither' } : {}) },
    })),
  };
}

function bodySections(operation: Operation, values: FormValues): readonly SectionSpec[] {
  const { body } = operation;
  if (body === undefined || operation.credentialBody !== undefined) return [];
  const { description } = metaOf(body);
  const section = { id: 'body', title: 'Body', ...(description === undefined ? {} : { description }) };
  const path = ['body'];
  const node = nodeOf(body);
  if (values[BODY_MODE] === 'json') {
    return [{ section, fields: [fieldSpec('JSON', body, asJson, path, '')], nested: [] }];
  }
  if (node.kind === 'object') {
    const object = isRequired(body) ? { object: path } : {};
    return [{ section, ...partsOf(node.shape, path, values), ...object }];
  }
  if (node.kind === 'list') {
    return [{ section, fields: [], nested: [listSpec('Body', body, node, path, values, true)] }];
  }
  return [{ section, fields: [fieldSpec('Body', body, node.scalar, path, values.body)], nested: [] }];
}

/** Whether the input is without it when nothing is given: there is no default in its place. */
const isLeftOut = (schema: z.ZodType): boolean => {
  const given = schema.safeParse(undefined);
  return given.success && given.data === undefined;
};

const asJson: Scalar = { control: 'json', nullable: false, types: new Set(), hint: '' };

function languageSection({ header, values, ...locale }: NonNullable<Vendor['locale']>): SectionSpec {
  const choices = Object.entries(values).map(([value, label]) => ({ value, label: `${value} · ${label}` }));
  const scalar: Scalar = {
    control: 'choice',
    nullable: false,
    types: new Set(),
    choices: new Map(Object.keys(values).map((value) => [value, value])),
    hint:
      locale.field === undefined
        ? `Default ${locale.default}`
        : `Default: the profile's, else ${locale.default}`,
  };
  const field = {
    id: 'language',
    label: header,
    control: scalar.control,
    required: false,
    hint: scalar.hint,
  };
  return {
    section: { id: 'headers', title: 'Language' },
    fields: [{ field: { ...field, choices }, path: ['language'], scalar }],
    nested: [],
  };
}
