import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Circumstances } from '../client/buildRequest';
import { buildRequest } from '../client/buildRequest';
import { variablesOf } from '../client/requestTemplate';
import { validateInput } from '../client/validateInput';
import { InputError } from '../http/errors';
import { curl } from './curl';
import type { SnippetRequest, SnippetTarget } from './target';
import { typescriptFetch } from './typescriptFetch';

/** A rendered snippet and the environment variables that it reads. */
export interface RenderedSnippet {
  readonly code: string;
  readonly language: string;
  readonly variables: readonly string[];
}

/** Every target, in the order of the list. */
export const snippetTargets: readonly SnippetTarget[] = [curl, typescriptFetch];

/** A target's id. */
export type SnippetTargetId = 'curl' | 'typescript-fetch';

/** The target with an id. Throws `InputError` when there is none. */
export function snippetTarget(id: SnippetTargetId): SnippetTarget {
  const target = snippetTargets.find((candidate) => candidate.id === id);
  if (target === undefined)
    throw new InputError([{ path: ['target'], message: `There is no snippet target "${id}".` }]);
  return target;
}

/** Renders a request that was already built. */
export function renderTemplate(target: SnippetTarget, request: SnippetRequest): RenderedSnippet {
  return {
    code: target.render(request),
    language: target.language,
    variables: variablesOf(request.template),
  };
}

/**
 * Renders the request of an operation with an input. Throws `InputError` when the input is not valid;
 * the origin is the documented one unless given.
 */
export function renderSnippet(
  id: SnippetTargetId,
  vendor: Vendor,
  operation: Operation,
  input: RawInput,
  circumstances: Partial<Circumstances> = {},
): RenderedSnippet {
  const target = snippetTarget(id);
  const checked = validateInput(vendor, operation, input);
  if (!checked.ok) throw new InputError(checked.issues);
  const template = buildRequest(vendor, operation, checked.input, {
    origin: vendor.origin,
    ...circumstances,
  });
  return renderTemplate(target, { vendor, operation, template });
}
