import type { RequestTemplate } from '../../client/requestTemplate';
import { variablesOf } from '../../client/requestTemplate';
import { walk } from '../powershell/walk';
import { property, requestLines, SEND } from '../powershell/request';
import { commentText } from '../quoting/comment';
import { powershellString } from '../quoting/powershell';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/**
 * PowerShell 5.1 and 7. `Invoke-WebRequest` gives the answer as it came, which `Invoke-RestMethod` does not. The
 * body is bytes, which 5.1 would write as Latin-1 otherwise; the .NET Framework below it writes percent-encoded
 * letters, digits and `-._~` in an address as they are, of which there are none.
 */
export const powershell = {
  id: 'powershell',
  title: 'PowerShell (Invoke-WebRequest)',
  language: 'powershell',
  extension: 'ps1',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string =>
    [
      `# ${commentText(titleOf(request))}`,
      '',
      ...checkLines(request),
      ...(request.login === undefined ? [] : [...logIn(request, request.login), '']),
      ...(request.paging === undefined
        ? [...requestLines(request, request.template), SEND, TEXT]
        : walk(request, request.paging)),
      '',
    ].join('\n'),
} as const satisfies SnippetTarget;

const TEXT = '[Text.Encoding]::UTF8.GetString($response.RawContentStream.ToArray())';

function checkLines(request: SnippetRequest): string[] {
  const names = variablesRead(request).map(powershellString);
  if (names.length === 0) return [];
  return [
    `foreach ($name in ${names.join(', ')}) {`,
    '    if (-not (Test-Path "env:$name")) { throw "Set the environment variable $name first." }',
    '}',
    '',
  ];
}

/** The token that the login gives is none of them. */
function variablesRead({ template, login, vendor }: SnippetRequest): string[] {
  const templates: RequestTemplate[] = login === undefined ? [template] : [login.template, template];
  const own = login === undefined ? undefined : vendor.auth.token?.env;
  return [...new Set(templates.flatMap(variablesOf))].filter((name) => name !== own);
}

const logIn = (request: SnippetRequest, { template, token }: Login): string[] => [
  ...requestLines(request, template),
  SEND,
  `$token = (${TEXT} | ConvertFrom-Json)${property(token)}`,
  "if (-not $token) { throw 'The answer to the login has no token.' }",
];
