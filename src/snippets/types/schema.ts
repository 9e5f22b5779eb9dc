/** The part of JSON Schema that the catalog's schemas use, once they are written as such. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly contentEncoding?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The name that a schema refers to. */
export const refName = ({ $ref }: Schema): string | undefined => $ref?.split('/').at(-1);

/** The fields of an object schema, with whether they must be there. */
export const fieldsOf = (
  schema: Schema,
): readonly { readonly name: string; readonly field: Schema; readonly required: boolean }[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    field,
    required: schema.required?.includes(name) === true,
  }));

/** Whether nothing is known of an object but what its values are, and perhaps its keys. */
export const isRecord = (schema: Schema): boolean =>
  schema.type === 'object' && fieldsOf(schema).length === 0;

/** The schemas directly inside one. */
export const partsOf = (schema: Schema): readonly Schema[] => [
  ...Object.values(schema.properties ?? {}),
  ...(schema.items === undefined ? [] : [schema.items]),
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
];

/** What a value may be one of: alternatives, or several types in one word; nothing where it is of one kind. */
export const eitherOf = ({ anyOf, oneOf, ...schema }: Schema): readonly Schema[] | undefined =>
  anyOf ??
  oneOf ??
  (Array.isArray(schema.type) ? schema.type.map((type: string) => ({ ...schema, type })) : undefined);

/** The schema at a place of objects by name; nothing where there is none. */
export function schemaAt(
  schemas: ReadonlyMap<string, Schema>,
  schema: Schema | undefined,
  [key, ...rest]: readonly string[],
): Schema | undefined {
  const named = schema === undefined ? undefined : schemas.get(refName(schema) ?? '');
  const found = named ?? schema;
  return key === undefined ? found : schemaAt(schemas, found?.properties?.[key], rest);
}
