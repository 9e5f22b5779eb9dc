import type { Operation } from '../catalog/operation';
import type { Group, Vendor } from '../catalog/vendor';
import { Components } from './components';
import { errorSchemas } from './errors';
import { compact } from './json';
import { operationObject, writtenPath } from './operation';
import { sharedParameters } from './parameters';
import { securitySchemes } from './security';
import type { JsonObject, OpenApiDocument } from './types';

/** A vendor's catalog as an OpenAPI 3.1 document. The same catalog always gives the same document. */
export async function openApiDocument(vendor: Vendor): Promise<OpenApiDocument> {
  const answers = await vendor.exampleAnswers();
  const components = new Components();
  for (const [name, schema] of Object.entries(errorSchemas(vendor))) components.add(schema, name);
  const paths = new Map<string, JsonObject>();
  for (const group of vendor.groups) {
    for (const operation of group.operations) {
      const path = writtenPath(operation.path);
      const described = operationObject(operation, { vendor, group, components, answers });
      paths.set(path, { ...paths.get(path), [operation.method.toLowerCase()]: described });
    }
  }
  const parameters = sharedParameters(vendor);
  return {
    openapi: '3.1.0',
    info: infoOf(vendor),
    servers: [{ url: `${vendor.origin}${vendor.basePath}`, description: 'The documented host.' }],
    tags: vendor.groups.map(tagOf),
    paths: Object.fromEntries(paths),
    components: {
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
      securitySchemes: securitySchemes(vendor),
      schemas: components.all(),
    },
    'x-rate-limits': {
      per: vendor.rateLimit.per,
      windows: vendor.rateLimit.windows.map((window) => compact({ ...window })),
    },
    ...(vendor.scopes === undefined ? {} : { 'x-scopes': { ...vendor.scopes } }),
    ...(vendor.references === undefined ? {} : { 'x-opens-by-name': opensByName(vendor.references) }),
    'x-source': { document: vendor.document },
  };
}

function infoOf({ title, description, version, contact, notes }: Vendor): OpenApiDocument['info'] {
  const about =
    "Written by Vendorscope from the vendor's public document; it is not published by the vendor. Lines in brackets are lines of that document.";
  const list = notes.map((note) => `- ${note}`).join('\n');
  return {
    title: `${title} API`,
    version: version ?? 'not stated',
    description: `${description}\n\n${about}\n\n${list}`,
    ...(contact === undefined ? {} : { contact: { email: contact } }),
  };
}

const tagOf = ({ title, operations }: Group): JsonObject => ({
  name: title,
  description: operations.map((operation: Operation) => `${operation.title}.`).join(' '),
});

/** Where fields lead that no schema names, by their name. */
const opensByName = (references: NonNullable<Vendor['references']>): JsonObject =>
  Object.fromEntries(
    Object.entries(references).map(([name, targets]) => [
      name,
      targets.map(({ operation, at }) => ({ operationId: operation, at })),
    ]),
  );
