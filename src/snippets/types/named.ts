import * as z from 'zod';
import type { Operation, Shape } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { jsonSchema } from '../../openapi/jsonSchema';
import { ownName } from '../../openapi/names';
import type { Schema } from './schema';
import { partsOf, refName, schemaAt } from './schema';
import { schemaOf, vendorSchemas } from './vendorSchemas';

/** A schema with the name that others refer to it by. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
  /** What it is, in a sentence; empty where nothing is said. */
  readonly doc: string;
}

/** What an operation takes. */
type RequestPart = 'path' | 'query' | 'body';

/** An operation's schemas by name, what is referred to before what refers to it. */
export interface NamedSchemas {
  readonly all: readonly NamedSchema[];
  /** The parts of the request that were asked for and that the operation has, then the answer. */
  readonly names: Readonly<Partial<Record<RequestPart, string>>> & { readonly answer: string };
  /** What one row is, where the operation answers a list. */
  readonly row?: Schema;
}

/** The schemas of an operation's answer, and before it those of these parts of its request. */
export function namedSchemas(
  vendor: Vendor,
  operation: Operation,
  parts: readonly RequestPart[],
): NamedSchemas {
  const { byName, bodies, answers } = vendorSchemas(vendor);
  const schemas = new Map(byName);
  const answer = answers.get(operation.id);
  if (answer === undefined) throw new Error(`${vendor.title} has no operation ${operation.id}.`);
  const nameOf: Readonly<Record<RequestPart, string | undefined>> = {
    path: addShape(schemas, operation.params, ownName(operation, 'Path')),
    query: addShape(schemas, operation.query, ownName(operation, 'Query')),
    body: bodies.get(operation.id),
  };
  const found = parts.flatMap((part) => (nameOf[part] === undefined ? [] : [[part, nameOf[part]] as const]));
  const row = rowSchema(schemas, operation, answer);
  const docs = new Map([
    ...found.map(([part, one]) => [one, docOfPart[part](operation.title)] as const),
    [answer, `What “${operation.title}” answers.`],
    ...(row?.$ref === undefined ? [] : [[refName(row), `One row of “${operation.title}”.`] as const]),
  ]);
  const wanted = reached(schemas, [...found.map(([, one]) => one), answer]);
  return {
    all: [...wanted].map(([one, schema]) => ({
      name: one,
      schema,
      doc: docs.get(one) ?? schema.description ?? '',
    })),
    names: { ...Object.fromEntries(found), answer },
    ...(row === undefined ? {} : { row }),
  };
}

const docOfPart: Readonly<Record<RequestPart, (title: string) => string>> = {
  path: (title) => `The path parameters of “${title}”.`,
  query: (title) => `The query parameters of “${title}”.`,
  body: (title) => `The body of “${title}”.`,
};

/** Keeps the schema of named values; they are the operation's own. */
function addShape(schemas: Map<string, Schema>, shape: Shape, name: string): string | undefined {
  if (Object.keys(shape).length === 0) return undefined;
  schemas.set(name, schemaOf(jsonSchema(z.strictObject(shape), 'input')));
  return name;
}

function rowSchema(
  schemas: ReadonlyMap<string, Schema>,
  { page }: Operation,
  answer: string,
): Schema | undefined {
  return 'rows' in page ? schemaAt(schemas, schemas.get(answer), page.rows)?.items : undefined;
}

/** The schemas that are reached from these names. */
function reached(
  schemas: ReadonlyMap<string, Schema>,
  names: readonly string[],
): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const visit = (schema: Schema): void => {
    const name = refName(schema);
    if (name !== undefined) add(name);
    partsOf(schema).forEach(visit);
  };
  const add = (name: string): void => {
    const schema = schemas.get(name);
    if (schema === undefined || found.has(name)) return;
    visit(schema);
    found.set(name, schema);
  };
  names.forEach(add);
  return found;
}
