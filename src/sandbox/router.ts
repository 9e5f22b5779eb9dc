import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';

/** What a method and a path lead to. */
export type Route =
  | {
      readonly found: 'operation';
      readonly operation: Operation;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly found: 'path'; readonly methods: readonly string[] }
  | { readonly found: 'nothing' };

/**
 * Makes the router of a vendor from its path templates. Paths are taken as documented: case and
 * trailing slash count, so that a client that misspells one notices here. Literal segments win over
 * parameters: `/vehicle/reference/make` is not a vehicle.
 */
export function createRouter(vendor: Vendor): (method: string, pathname: string) => Route {
  const templates = vendor.groups
    .flatMap((group) => group.operations)
    .map((operation) => ({ operation, segments: (vendor.basePath + operation.path).split('/') }))
    .sort((one, other) => parameterCount(one.segments) - parameterCount(other.segments));
  return (method, pathname) => {
    const segments = pathname.split('/');
    const hits = templates.flatMap(({ operation, segments: template }) => {
      const params = match(template, segments);
      return params ? [{ operation, params }] : [];
    });
    const hit = hits.find(({ operation }) => operation.method === method);
    if (hit) return { found: 'operation', ...hit };
    const methods = [...new Set(hits.map(({ operation }) => operation.method))];
    return methods.length > 0 ? { found: 'path', methods } : { found: 'nothing' };
  };
}

const parameterOf = (segment: string) => /^\{(\w+)\}$/.exec(segment)?.[1];
const parameterCount = (segments: readonly string[]) => segments.filter(parameterOf).length;

function match(template: readonly string[], segments: readonly string[]) {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const actual = segments[index] ?? '';
    const name = parameterOf(expected);
    const value = name === undefined ? actual : decoded(actual);
    if (name === undefined ? actual !== expected : !value) return undefined;
    if (name !== undefined && value) params[name] = value;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
