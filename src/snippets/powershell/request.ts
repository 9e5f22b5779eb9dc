import type { Pointer } from '../../catalog/pagination';
import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { urlText } from '../../client/requestTemplate';
import { powershellString } from '../quoting/powershell';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';

/** Sends `$request`. Another status than 2xx is an error, also one that names another place. */
export const SEND =
  '$response = Invoke-WebRequest @request -UseBasicParsing -MaximumRedirection 0 -ErrorAction Stop';

/** Sets `$request` to the parameters that say what is sent. */
export function requestLines(
  request: SnippetRequest,
  template: RequestTemplate,
  url = expression(request, urlText(template)),
): string[] {
  const { method, headers, body } = template;
  const type = headers.find(({ name }) => isContentType(name));
  return [
    '$request = @{',
    `    Method = ${powershellString(method)}`,
    `    Uri = ${url}`,
    '    Headers = @{',
    ...headers
      .filter(({ name }) => !isContentType(name))
      .map(({ name, value }) => `        ${powershellString(name)} = ${expression(request, value)}`),
    '    }',
    ...(type === undefined ? [] : [`    ContentType = ${expression(request, type.value)}`]),
    ...(body === undefined
      ? []
      : [`    Body = [Text.Encoding]::UTF8.GetBytes(${expression(request, body)})`]),
    '}',
  ];
}

/** What stands behind an answer to get what is at a place of it: `.result.accessToken`. */
export const property = (pointer: Pointer): string =>
  pointer.map((key) => `.${/^[A-Za-z_]\w*$/.test(key) ? key : powershellString(key)}`).join('');

/** PowerShell 5.1 takes it as a parameter only. */
const isContentType = (name: string): boolean => name.toLowerCase() === 'content-type';

const expression = (request: SnippetRequest, text: Text): string =>
  expressionOf(text, {
    literal: powershellString,
    secret: (part) => (isOwnToken(request, part) ? '$token' : variable(part)),
    joined: ' + ',
  });

function variable({ env, as }: SecretPart): string {
  if (as === 'json') return `$env:${env}.Replace('\\', '\\\\').Replace('"', '\\"')`;
  return as === 'query' ? `[Uri]::EscapeDataString($env:${env})` : `$env:${env}`;
}
