import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { camel, pascal } from '../names';
import { BEFORE_COMMAS, piecesOf } from '../pieces';
import { csharpString } from '../quoting/csharp';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';

/** The C# lines that make `request`; the address is an expression. */
export function csharpRequest(request: SnippetRequest, template: RequestTemplate, address: string): string[] {
  const { method, headers, body } = template;
  const content =
    body === undefined
      ? []
      : [
          `var body = ${csharpText(request, body, true)};`,
          'request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));',
        ];
  return [
    `var address = Exact(${address});`,
    `var request = new HttpRequestMessage(HttpMethod.${pascal(method)}, address);`,
    ...content,
    ...headers.map(({ name, value }) => {
      const owner = /^content-/i.test(name) ? 'request.Content' : 'request';
      return `${owner}.Headers.TryAddWithoutValidation(${csharpString(name)}, ${csharpText(request, value)});`;
    }),
  ];
}

/** A text as a C# expression; one that stands by itself may take several lines. */
export const csharpText = (request: SnippetRequest, text: Text, alone = false): string =>
  expressionOf(text, {
    literal: (part) =>
      alone ? piecesOf(part, BEFORE_COMMAS).map(csharpString).join('\n    + ') : csharpString(part),
    secret: (part) => (isOwnToken(request, part) ? 'token' : variable(part)),
    joined: ' + ',
  });

function variable({ env, as }: SecretPart): string {
  if (as === 'json') return `JsonText(${camel(env)})`;
  return as === 'query' ? `Uri.EscapeDataString(${camel(env)})` : camel(env);
}
