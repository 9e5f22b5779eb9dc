import { renderText, urlText } from '../../client/requestTemplate';
import { csharpAllPages, csharpAt, indented } from '../csharp/allPages';
import {
  CSHARP_CLIENT,
  CSHARP_ENV,
  CSHARP_EXACT,
  CSHARP_JSON_TEXT,
  CSHARP_NUMBER,
  CSHARP_SEND,
  CSHARP_WAIT,
  csharpQuota,
  csharpSendAgain,
} from '../csharp/functions';
import { csharpRequest, csharpText } from '../csharp/request';
import { camel, pascal } from '../names';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import type { Paging } from '../paging';
import { commentText } from '../quoting/comment';
import { csharpString } from '../quoting/csharp';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/** C# as the top-level statements of a console project. */
export const csharp = {
  id: 'csharp',
  title: 'C# (HttpClient)',
  language: 'csharp',
  extension: 'cs',
  needs: '.NET 8, implicit usings on',
  offers: ['all', 'login'],
  refuses: ({ template }: SnippetRequest): string | undefined =>
    renderText(urlText(template), () => '').length > LONGEST_ADDRESS
      ? `An address in .NET has at most ${LONGEST_ADDRESS.toLocaleString('en')} characters, and this one has more.`
      : undefined,
  render: (request: SnippetRequest): string => {
    const { paging, login } = request;
    const hasLimits = paging !== undefined && paging.limits.length > 0;
    const secrets = outsideSecrets(request);
    const parts = [
      [`// ${commentText(titleOf(request))}`, ...usings(request)].join('\n'),
      ...(secrets.length === 0 ? [] : [variables(outsideVariables(request))]),
      CSHARP_CLIENT,
      ...(hasLimits ? [csharpQuota(paging.limits)] : []),
      main(request),
      paging === undefined ? onePage(request) : csharpAllPages(request, paging),
      ...(login === undefined ? [] : [logIn(request, login)]),
      paging === undefined ? CSHARP_SEND : csharpSendAgain(paging),
      ...(hasLimits ? [CSHARP_WAIT] : []),
      CSHARP_EXACT,
      ...(readsNumbers(paging) ? [CSHARP_NUMBER] : []),
      ...(secrets.length === 0 ? [] : [CSHARP_ENV]),
      ...(secrets.some(({ as }) => as === 'json') ? [CSHARP_JSON_TEXT] : []),
    ];
    return `${parts.join('\n\n')}\n`;
  },
} as const satisfies SnippetTarget;

const LONGEST_ADDRESS = 65_519;

/** Whether the rule of a list counts. */
function readsNumbers(paging: Paging | undefined): boolean {
  if (paging === undefined) return false;
  const { next } = paging;
  return next.by !== 'page' || (next.hasNext === undefined && next.total !== undefined);
}

/** The namespaces that a console project does not have by itself. */
function usings(request: SnippetRequest): string[] {
  const { paging, login } = request;
  const hasLimits = paging !== undefined && paging.limits.length > 0;
  const jsonText = outsideSecrets(request).some(({ as }) => as === 'json');
  const namespaces: Readonly<Record<string, boolean>> = {
    'System.Diagnostics': hasLimits,
    'System.Globalization': readsNumbers(paging),
    'System.Net': paging !== undefined,
    'System.Text': true,
    'System.Text.Encodings.Web': jsonText,
    'System.Text.Json': jsonText || paging !== undefined || login !== undefined,
  };
  return Object.keys(namespaces)
    .filter((name) => namespaces[name] === true)
    .map((name) => `using ${name};`);
}

const variables = (names: readonly string[]): string =>
  names.map((name) => `var ${camel(name)} = Env(${csharpString(name)});`).join('\n');

function main({ operation, paging, login }: SnippetRequest): string {
  const call = `${pascal(operation.id)}Async(${login === undefined ? '' : 'token'})`;
  return [
    ...(login === undefined ? [] : [`var token = await ${pascal(login.operation.id)}Async();`]),
    ...(paging === undefined
      ? ['using var output = Console.OpenStandardOutput();', `await output.WriteAsync(await ${call});`]
      : [
          `await foreach (var row in ${call})`,
          '{',
          '    Console.WriteLine(JsonSerializer.Serialize(row));',
          '}',
        ]),
  ].join('\n');
}

const method = (head: string, lines: readonly string[]): string =>
  [`async ${head}`, '{', ...lines.map(indented), '}'].join('\n');

const onePage = (request: SnippetRequest): string =>
  method(
    `Task<byte[]> ${pascal(request.operation.id)}Async(${request.login === undefined ? '' : 'string token'})`,
    [
      ...csharpRequest(request, request.template, csharpText(request, urlText(request.template))),
      'return await SendAsync(request);',
    ].map((line) => line.replace(/^var request/, 'using var request')),
  );

function logIn(request: SnippetRequest, { operation, template, token }: Login): string {
  const made = csharpRequest(request, template, csharpText(request, urlText(template)));
  const sent =
    request.paging === undefined
      ? [
          ...made.map((line) => line.replace(/^var request/, 'using var request')),
          'var content = await SendAsync(request);',
        ]
      : ['var content = await SendAsync(() =>', '{', ...[...made, 'return request;'].map(indented), '});'];
  return method(`Task<string> ${pascal(operation.id)}Async()`, [
    ...sent,
    'var answer = JsonSerializer.Deserialize<JsonElement>(content);',
    `return ${csharpAt('answer', token)}.GetString()`,
    `    ?? throw new HttpRequestException(${csharpString(`The answer has no token at ${token.join('.')}.`)});`,
  ]);
}
