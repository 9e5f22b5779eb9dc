import { urlText } from '../../client/requestTemplate';
import { javaAllPages } from '../java/allPages';
import {
  JAVA_CLIENT,
  JAVA_ENV,
  JAVA_JSON,
  JAVA_JSON_TEXT,
  JAVA_QUERY_TEXT,
  JAVA_SEND,
  javaQuota,
  javaSendAgain,
} from '../java/functions';
import { javaAt } from '../java/json';
import { javaRequest, javaText } from '../java/request';
import { jvmImports } from '../jvm/imports';
import { camel, pascal } from '../names';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import { commentText } from '../quoting/comment';
import { javaString } from '../quoting/java';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/** Java 17 in one class, which `java` runs as a file. Answers are bytes, so that no charset changes them. */
export const java = {
  id: 'java',
  title: 'Java (HttpClient)',
  language: 'java',
  extension: 'java',
  needs: 'Java 17; Jackson (jackson-databind) for all pages and for a login',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => {
    const { operation, paging, login } = request;
    const limits = paging?.limits ?? [];
    const forms = new Set(outsideSecrets(request).map(({ as }) => as));
    const members = [
      JAVA_CLIENT,
      ...(paging === undefined && login === undefined ? [] : [JAVA_JSON]),
      ...(forms.size === 0 ? [] : [variables(outsideVariables(request))]),
      main(request),
      paging === undefined ? onePage(request) : javaAllPages(request, paging),
      ...(login === undefined ? [] : [logIn(request, login)]),
      paging === undefined ? JAVA_SEND : javaSendAgain(paging),
      ...(limits.length === 0 ? [] : [javaQuota(limits)]),
      ...(forms.size === 0 ? [] : [JAVA_ENV]),
      ...(forms.has('json') ? [JAVA_JSON_TEXT] : []),
      ...(forms.has('query') ? [JAVA_QUERY_TEXT] : []),
    ];
    return `// ${commentText(titleOf(request))}
${imports(request)}

class ${pascal(operation.id)} {
${members.map(indented).join('\n\n')}
}
`;
  },
} as const satisfies SnippetTarget;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

function imports(request: SnippetRequest): string {
  const { paging } = request;
  const hasLimits = paging !== undefined && paging.limits.length > 0;
  const used = jvmImports(request, {
    'java.net.http.HttpResponse': true,
    'java.util.ArrayList': hasLimits,
    'java.util.List': hasLimits,
    'java.util.function.Consumer': paging !== undefined,
  });
  return [
    ...used.map((name) => `import ${name};`),
    '',
    'import static java.nio.charset.StandardCharsets.UTF_8;',
  ].join('\n');
}

const variables = (names: readonly string[]): string =>
  names.map((name) => `private static final String ${name} = env(${javaString(name)});`).join('\n');

function main({ operation, paging, login }: SnippetRequest): string {
  const name = camel(operation.id);
  const token = login === undefined ? '' : `${camel(login.operation.id)}()`;
  const lines =
    paging === undefined
      ? [`System.out.write(${name}(${token}));`]
      : [
          'PrintStream out = new PrintStream(System.out, true, UTF_8);',
          `${name}(${token === '' ? '' : `${token}, `}out::println);`,
        ];
  return [
    'public static void main(String[] args) throws Exception {',
    ...lines.map((line) => `    ${line}`),
    '}',
  ].join('\n');
}

const method = (head: string, lines: readonly string[]): string =>
  [
    `private static ${head} throws Exception {`,
    ...lines.flatMap((line) => line.split('\n')).map((line) => `    ${line}`),
    '}',
  ].join('\n');

const onePage = (request: SnippetRequest): string =>
  method(`byte[] ${camel(request.operation.id)}(${request.login === undefined ? '' : 'String token'})`, [
    ...javaRequest(request, request.template, javaText(request, urlText(request.template))),
    'return send(request);',
  ]);

const logIn = (request: SnippetRequest, { operation, template, token }: Login): string =>
  method(`String ${camel(operation.id)}()`, [
    ...javaRequest(request, template, javaText(request, urlText(template))),
    `String token = ${javaAt('JSON.readTree(send(request))', token)}.asText("");`,
    'if (token.isEmpty()) {',
    `    throw new IOException(${javaString(`The answer has no token at ${token.join('.')}.`)});`,
    '}',
    'return token;',
  ]);
