import type { Operation } from '../catalog/operation';
import type { Group, Vendor } from '../catalog/vendor';
import { answerSchema, requestBody } from './bodies';
import type { Components } from './components';
import { errorResponses, quotaHeaders } from './errors';
import { compact } from './json';
import { parametersOf } from './parameters';
import { securityOf } from './security';
import type { Json, JsonObject } from './types';

/** Where an operation is described, and what its schemas go into. */
export interface Surroundings {
  readonly vendor: Vendor;
  readonly group: Group;
  readonly components: Components;
  /** The document's answers by operation id. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** An operation as OpenAPI describes it; what OpenAPI has no word for stands under `x-`. */
export function operationObject(operation: Operation, surroundings: Surroundings): JsonObject {
  const { vendor, group, components } = surroundings;
  const { page, scope, effect, partialFailures, constraints } = operation;
  return compact({
    operationId: operation.id,
    tags: [group.title],
    summary: operation.title,
    description: descriptionOf(operation),
    security: securityOf(vendor, operation),
    parameters: unlessEmpty(parametersOf(vendor, operation)),
    requestBody: requestBody(vendor, operation, components),
    responses: {
      [String(operation.status)]: success(operation, surroundings),
      ...errorResponses(vendor, operation),
    },
    'x-effect': effect,
    'x-path': writtenPath(operation.path) === operation.path ? undefined : operation.path,
    'x-scope': scope,
    'x-pagination': page.style === 'none' ? undefined : { ...page },
    'x-partial-failures': partialFailures,
    'x-constraints': unlessEmpty(constraints.map((constraint) => ({ ...constraint }))),
    'x-source': { document: vendor.document, line: operation.line },
  });
}

/** A path without the slash at its end, which OpenAPI's linters refuse; `x-path` keeps what the document writes. */
export const writtenPath = (path: string): string => path.replace(/(.)\/$/, '$1');

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

function descriptionOf({ description, path, scope, constraints, notes }: Operation): string {
  const spans = constraints.map(({ from, to, days }) => {
    const most = days === undefined ? '' : `, at most ${String(days)} days, both counted`;
    return `${to.at(-1) ?? ''} is not before ${from.at(-1) ?? ''}${most}.`;
  });
  const slash =
    writtenPath(path) === path ? [] : [`The document writes the path with a slash at its end: ${path}`];
  const facts = [...(scope === undefined ? [] : [`Needs the scope ${scope}.`]), ...spans];
  const list = [...facts, ...slash, ...notes].map((text) => `- ${text}`).join('\n');
  return list === '' ? description : `${description}\n\n${list}`;
}

function success(operation: Operation, { vendor, components, answers }: Surroundings): JsonObject {
  const example = answers[operation.id] as Json | undefined; // answers are JSON files
  const media = {
    schema: answerSchema(operation, components),
    ...(example === undefined ? {} : { example }),
  };
  return {
    description: operation.status === 201 ? 'Created.' : 'Success.',
    ...quotaHeaders(vendor),
    content: { 'application/json': media },
  };
}
