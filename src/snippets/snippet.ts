import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Circumstances } from '../client/buildRequest';
import { buildRequest } from '../client/buildRequest';
import { variablesOf } from '../client/requestTemplate';
import { validateInput } from '../client/validateInput';
import { InputError } from '../http/errors';
import { canLogIn, loginOf } from './login';
import { firstPage, isPaged, pagingOf } from './paging';
import type { SnippetExtra, SnippetRequest, SnippetTarget } from './target';
import { snippetTargets } from './targets/index';

/** A rendered snippet. */
export interface RenderedSnippet {
  /** Empty when the target cannot carry the request. */
  readonly code: string;
  readonly language: string;
  /** Of a file with it, without the dot. */
  readonly extension: string;
  /** The environment variables that it reads. */
  readonly variables: readonly string[];
  /** What must be there to run it besides the language. */
  readonly needs?: string;
  /** Why there is no code: which character of the request this target cannot carry. */
  readonly refusal?: string;
}

/** What is rendered besides the request of one page. */
export type SnippetExtras = Partial<Readonly<Record<SnippetExtra, boolean>>>;

/** A target by its id. Throws `InputError` when there is none. */
export function snippetTarget(id: string): SnippetTarget {
  const target = snippetTargets.find((candidate) => candidate.id === id);
  if (target === undefined)
    throw new InputError([{ path: ['target'], message: `There is no snippet target "${id}".` }]);
  return target;
}

/** What an operation's snippets can do besides the request of one page, in this target or in others. */
export const extrasOf = (
  vendor: Vendor,
  operation: Operation,
  circumstances: Circumstances,
): SnippetExtra[] => [
  ...(isPaged(operation) && operation.effect === 'read' ? (['all'] as const) : []),
  ...(canLogIn(vendor, operation, circumstances) ? (['login'] as const) : []),
];

/**
 * The request that a snippet is made of. Of the extras, those that the operation does not have are left out.
 * Throws `InputError` when the input is not valid.
 */
export function snippetRequest(
  vendor: Vendor,
  operation: Operation,
  input: RawInput,
  circumstances: Circumstances,
  extras: SnippetExtras = {},
): SnippetRequest {
  const has = extrasOf(vendor, operation, circumstances).filter((extra) => extras[extra] === true);
  const asked = has.includes('all') ? firstPage(operation, input) : input;
  const checked = validateInput(vendor, operation, asked);
  if (!checked.ok) throw new InputError(checked.issues);
  const login = has.includes('login') ? loginOf(vendor, circumstances) : undefined;
  const template = buildRequest(vendor, operation, checked.input, {
    ...circumstances,
    ...(login === undefined ? {} : { hasToken: true }),
  });
  // Defaults are filled in by now, the page size among them.
  const paging = has.includes('all') ? pagingOf(vendor, operation, checked.input, template) : undefined;
  return {
    vendor,
    operation,
    template,
    ...(paging === undefined ? {} : { paging }),
    ...(login === undefined ? {} : { login }),
  };
}

/** Renders a request; what the target does not offer must have been left out of it. */
export function renderRequest(target: SnippetTarget, request: SnippetRequest): RenderedSnippet {
  const refusal = target.refuses?.(request);
  return {
    code: refusal === undefined ? target.render(request) : '',
    language: target.language,
    extension: target.extension,
    variables: variablesRead(request),
    ...(target.needs === undefined ? {} : { needs: target.needs }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/**
 * Renders the request of an operation with an input. Throws `InputError` when the input is not valid;
 * the origin is the documented one unless given. Extras that the operation or the target does not have are left out.
 */
export function renderSnippet(
  id: string,
  vendor: Vendor,
  operation: Operation,
  input: RawInput,
  circumstances: Partial<Circumstances> = {},
  extras: SnippetExtras = {},
): RenderedSnippet {
  const target = snippetTarget(id);
  const offered = Object.fromEntries(target.offers.map((extra) => [extra, extras[extra] === true]));
  const request = snippetRequest(
    vendor,
    operation,
    input,
    { origin: vendor.origin, ...circumstances },
    offered,
  );
  return renderRequest(target, request);
}

/** The variables of the login come first, and then the token is not one of them. */
function variablesRead({ template, login, vendor }: SnippetRequest): string[] {
  if (login === undefined) return variablesOf(template);
  const token = vendor.auth.token?.env;
  const all = [...variablesOf(login.template), ...variablesOf(template)];
  return [...new Set(all)].filter((name) => name !== token);
}
