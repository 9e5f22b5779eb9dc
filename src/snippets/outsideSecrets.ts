import type { SecretPart } from '../client/requestTemplate';
import { secretsOf } from '../client/requestTemplate';
import type { SnippetRequest } from './target';
import { isOwnToken } from './text';

/** Every secret of a snippet that is an environment variable, in the order in which they are sent; the login's come first. */
export const outsideSecrets = (request: SnippetRequest): SecretPart[] =>
  [request.login?.template, request.template]
    .flatMap((template) => (template === undefined ? [] : secretsOf(template)))
    .filter((part) => !isOwnToken(request, part));

/** The environment variables of a snippet, each once, in that order. */
export const outsideVariables = (request: SnippetRequest): string[] => [
  ...new Set(outsideSecrets(request).map(({ env }) => env)),
];
