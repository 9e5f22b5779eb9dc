import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { methodCall } from '../jvm/methodCall';
import { piecesOf } from '../pieces';
import { javaString } from '../quoting/java';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';

/** The Java lines that make `request`; the address is an expression. */
export function javaRequest(request: SnippetRequest, template: RequestTemplate, address: string): string[] {
  const { method, headers, body } = template;
  return [
    ...(body === undefined ? [] : [`String body = ${bodyText(request, body)};`]),
    `URI address = URI.create(${address});`,
    'HttpRequest request = HttpRequest.newBuilder(address)',
    ...headers.map(({ name, value }) => `    .header(${javaString(name)}, ${javaText(request, value)})`),
    `    ${methodCall(method, body !== undefined)}`,
    '    .build();',
  ];
}

/** A text as a Java expression on one line. */
export const javaText = (request: SnippetRequest, text: Text): string =>
  expressionOf(text, {
    literal: javaString,
    secret: (part) => (isOwnToken(request, part) ? 'token' : variable(part)),
    joined: ' + ',
  });

const bodyText = (request: SnippetRequest, text: Text): string =>
  expressionOf(text, {
    // What is too long for a literal is not cut after commas besides.
    literal: (part) => (part.length > 20_000 ? [part] : piecesOf(part)).map(javaString).join('\n    + '),
    secret: variable,
    joined: ' + ',
  });

function variable({ env, as }: SecretPart): string {
  if (as === 'json') return `jsonText(${env})`;
  return as === 'query' ? `queryText(${env})` : env;
}
