import { urlText } from '../../client/requestTemplate';
import { kotlinAllPages } from '../kotlin/allPages';
import {
  KOTLIN_CLIENT,
  KOTLIN_ENV,
  KOTLIN_JSON,
  KOTLIN_JSON_TEXT,
  KOTLIN_QUERY_TEXT,
  KOTLIN_SEND,
  kotlinQuota,
  kotlinSendAgain,
} from '../kotlin/functions';
import { kotlinAt } from '../kotlin/json';
import { kotlinRequest, kotlinText } from '../kotlin/request';
import { jvmImports } from '../jvm/imports';
import { camel } from '../names';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import { commentText } from '../quoting/comment';
import { kotlinString } from '../quoting/kotlin';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/** Kotlin with the Java client. Answers are bytes, so that no charset changes them. */
export const kotlin = {
  id: 'kotlin',
  title: 'Kotlin (Java HttpClient)',
  language: 'kotlin',
  extension: 'kt',
  needs: 'Java 17; Jackson (jackson-databind) for all pages and for a login',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => {
    const { paging, login } = request;
    const limits = paging?.limits ?? [];
    const forms = new Set(outsideSecrets(request).map(({ as }) => as));
    const parts = [
      `// ${commentText(titleOf(request))}\n${imports(request)}`,
      KOTLIN_CLIENT,
      ...(paging === undefined && login === undefined ? [] : [KOTLIN_JSON]),
      ...(forms.size === 0 ? [] : [variables(outsideVariables(request))]),
      main(request),
      paging === undefined ? onePage(request) : kotlinAllPages(request, paging),
      ...(login === undefined ? [] : [logIn(request, login)]),
      paging === undefined ? KOTLIN_SEND : kotlinSendAgain(paging),
      ...(limits.length === 0 ? [] : [kotlinQuota(limits)]),
      ...(forms.size === 0 ? [] : [KOTLIN_ENV]),
      ...(forms.has('json') ? [KOTLIN_JSON_TEXT] : []),
      ...(forms.has('query') ? [KOTLIN_QUERY_TEXT] : []),
    ];
    return `${parts.join('\n\n')}\n`;
  },
} as const satisfies SnippetTarget;

const imports = (request: SnippetRequest): string =>
  jvmImports(request, {
    'java.net.http.HttpResponse': request.paging !== undefined,
    'kotlin.system.exitProcess': outsideSecrets(request).length > 0,
  })
    .map((name) => `import ${name}`)
    .join('\n');

const variables = (names: readonly string[]): string =>
  names.map((name) => `val ${camel(name)} = env(${kotlinString(name)})`).join('\n');

function main({ operation, paging, login }: SnippetRequest): string {
  const call = `${camel(operation.id)}(${login === undefined ? '' : `${camel(login.operation.id)}()`})`;
  const lines =
    paging === undefined
      ? [`System.out.write(${call})`]
      : ['val out = PrintStream(System.out, true, Charsets.UTF_8)', `${call}.forEach(out::println)`];
  return ['fun main() {', ...lines.map((line) => `    ${line}`), '}'].join('\n');
}

const body = (head: string, lines: readonly string[]): string =>
  [`fun ${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `    ${line}`), '}'].join(
    '\n',
  );

const onePage = (request: SnippetRequest): string =>
  body(`${camel(request.operation.id)}(${request.login === undefined ? '' : 'token: String'}): ByteArray`, [
    ...kotlinRequest(request, request.template, kotlinText(request, urlText(request.template))),
    'return send(request)',
  ]);

const logIn = (request: SnippetRequest, { operation, template, token }: Login): string =>
  body(`${camel(operation.id)}(): String`, [
    ...kotlinRequest(request, template, kotlinText(request, urlText(template))),
    `val token = ${kotlinAt('json.readTree(send(request))', token)}.asText("")`,
    `check(token.isNotEmpty()) { ${kotlinString(`The answer has no token at ${token.join('.')}.`)} }`,
    'return token',
  ]);
