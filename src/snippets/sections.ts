import { outsideSecrets, outsideVariables } from './outsideSecrets';
import type { Paging } from './paging';
import type { Login, SnippetRequest } from './target';

/** Lines of a script that belong together; an empty line parts them from the next. */
export type Section = readonly string[];

/** How a scripting language writes the forms of a request. */
interface Forms {
  readonly walk: (request: SnippetRequest, paging: Paging) => readonly Section[];
  readonly page: (request: SnippetRequest) => readonly Section[];
  readonly pageAfterLogin: (request: SnippetRequest, login: Login) => readonly Section[];
}

/** The form that is asked for: all pages, one page, or one after a login. */
export function formSections(
  request: SnippetRequest,
  { walk, page, pageAfterLogin }: Forms,
): readonly Section[] {
  const { paging, login } = request;
  if (paging !== undefined) return walk(request, paging);
  return login === undefined ? page(request) : pageAfterLogin(request, login);
}

/** How a scripting language reads the variables that hold secrets. */
interface SecretCode {
  /** A function that reads one. */
  readonly read: Section;
  /** A function that writes one as the inside of a JSON string. */
  readonly json: Section;
  /** A constant with its name and value. */
  readonly constant: (name: string) => string;
}

/** What a script needs for its secrets: with a login they are constants, so that functions see them. */
export function secretSections(request: SnippetRequest, { read, json, constant }: SecretCode): Section[] {
  const secrets = outsideSecrets(request);
  const constants = request.login === undefined ? [] : outsideVariables(request).map(constant);
  return [
    ...(secrets.length > 0 ? [read] : []),
    ...(secrets.some(({ as }) => as === 'json') ? [json] : []),
    ...(constants.length > 0 ? [constants] : []),
  ];
}

/** A script of sections. */
export const scriptOf = (sections: readonly Section[]): string =>
  `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
