import type { SecretPart, Text } from '../client/requestTemplate';
import { TOKEN, joinText } from '../client/requestTemplate';
import type { SnippetRequest } from './target';

/** How a language writes a text that is put together of strings and secrets. */
export interface TextWords {
  readonly literal: (text: string) => string;
  readonly secret: (part: SecretPart) => string;
  /** Stands between two of them: ` + `. */
  readonly joined: string;
}

/** A text as one expression; an empty one is an empty literal. */
export const expressionOf = (text: Text, { literal, secret, joined }: TextWords): string =>
  (text.length === 0 ? [''] : joinText(text))
    .map((part) => (typeof part === 'string' ? literal(part) : secret(part)))
    .join(joined);

/** Whether a part is the token that the snippet's own login gets: a variable of the code, not one of the environment. */
export const isOwnToken = ({ login }: SnippetRequest, { secret }: SecretPart): boolean =>
  login !== undefined && secret === TOKEN;

/** What a snippet is, for its first line: `Auvo: List tasks (GET /v2/tasks)`. */
export const titleOf = ({ vendor, operation }: Pick<SnippetRequest, 'vendor' | 'operation'>): string =>
  `${vendor.title}: ${operation.title} (${operation.method} ${vendor.basePath}${operation.path})`;
