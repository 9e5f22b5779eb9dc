import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { joinText, secretsOf, urlText } from '../../client/requestTemplate';
import { camel } from '../names';
import type { JsPart } from '../quoting/js';
import { jsText } from '../quoting/js';
import type { SnippetRequest } from '../target';
import { isOwnToken } from '../text';
import { jsonLiteral } from './jsonLiteral';
import type { Literal, LiteralField } from './literal';

/** A request in the words of JavaScript. */
export interface Call {
  readonly method: string;
  readonly url: readonly UrlPart[];
  readonly headers: readonly LiteralField[];
  readonly body?: CallBody;
}

/** A piece of an address: its characters, or a variable, which is percent-encoded first where it may hold anything. */
export type UrlPart = string | { readonly variable: string; readonly anything: boolean };

/** A body as the text that is sent, and as the value whose JSON is exactly that text where there is one. */
export interface CallBody {
  readonly text: string;
  readonly json?: Literal;
}

/** What one of a snippet's requests is; the address is that of a page where the list is walked. */
export function callOf(request: SnippetRequest, template: RequestTemplate): Call {
  const { paging } = request;
  const nameOf = (part: SecretPart): string => (isOwnToken(request, part) ? 'token' : camel(part.env));
  const walked = paging !== undefined && template === request.template;
  const { before, after } = paging?.url ?? { before: '', after: '' };
  return {
    method: template.method,
    url: walked
      ? [before, { variable: paging.position, anything: false }, after]
      : urlText(template).map((part) =>
          typeof part === 'string' ? part : { variable: nameOf(part), anything: true },
        ),
    headers: template.headers.map(({ name, value }) => [name, { code: textCode(value, nameOf) }]),
    ...(template.body === undefined ? {} : { body: bodyOf(template.body, nameOf) }),
  };
}

/** The secrets that a snippet reads from the environment, each variable once, in the order in which they are needed. */
export function environmentOf(request: SnippetRequest): string[] {
  const { template, login } = request;
  const secrets = [...(login === undefined ? [] : secretsOf(login.template)), ...secretsOf(template)];
  return [...new Set(secrets.filter((part) => !isOwnToken(request, part)).map(({ env }) => env))];
}

/** An address as one expression. */
export const urlCode = (url: readonly UrlPart[]): string =>
  jsText(
    url
      .filter((part) => part !== '')
      .map((part) => {
        if (typeof part === 'string') return part;
        return { code: part.anything ? `percentEncode(${part.variable})` : part.variable };
      }),
  );

/** Whether an address needs `percentEncode`. */
export const encodes = ({ url }: Call): boolean =>
  url.some((part) => typeof part !== 'string' && part.anything);

function bodyOf(body: Text, nameOf: (part: SecretPart) => string): CallBody {
  const json = jsonLiteral(body, nameOf);
  return { text: textCode(body, nameOf), ...(json === undefined ? {} : { json }) };
}

const textCode = (text: Text, nameOf: (part: SecretPart) => string): string =>
  jsText(
    joinText(text).map<JsPart>((part) => {
      if (typeof part === 'string') return part;
      const name = nameOf(part);
      return { code: part.as === 'json' ? `JSON.stringify(${name}).slice(1, -1)` : name };
    }),
  );
