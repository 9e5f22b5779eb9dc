import { secretsOf, urlText } from '../../client/requestTemplate';
import { goAllPages } from '../go/allPages';
import { goAnswer, goField } from '../go/answerType';
import {
  GO_CLIENT,
  GO_ENV,
  GO_JSON_TEXT,
  GO_QUERY_TEXT,
  GO_SEND,
  goQuota,
  goSendAgain,
} from '../go/functions';
import { goRequest, goText } from '../go/request';
import { camel } from '../names';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import { commentText } from '../quoting/comment';
import { goString } from '../quoting/go';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/** Go with the standard library. The variables are read before anything is sent; a row keeps every digit. */
export const go = {
  id: 'go',
  title: 'Go (net/http)',
  language: 'go',
  extension: 'go',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => {
    const { paging, login } = request;
    const limits = paging?.limits ?? [];
    const forms = new Set(outsideSecrets(request).map(({ as }) => as));
    const parts = [
      `// ${commentText(titleOf(request))}\npackage main`,
      imports(request),
      ...(forms.size === 0 ? [] : [variables(outsideVariables(request))]),
      GO_CLIENT,
      paging === undefined ? mainOfPage(request) : mainOfAll(request),
      paging === undefined ? onePage(request) : goAllPages(request, paging),
      ...(login === undefined ? [] : [logIn(request, login)]),
      paging === undefined ? GO_SEND : goSendAgain(paging, hasBody(request)),
      ...(limits.length === 0 ? [] : [goQuota(limits)]),
      ...(forms.size === 0 ? [] : [GO_ENV]),
      ...(forms.has('json') ? [GO_JSON_TEXT] : []),
      ...(forms.has('query') ? [GO_QUERY_TEXT] : []),
    ];
    return `${parts.join('\n\n')}\n`;
  },
} as const satisfies SnippetTarget;

const hasBody = ({ template, login }: SnippetRequest): boolean =>
  template.body !== undefined || login?.template.body !== undefined;

function imports(request: SnippetRequest): string {
  const { template, paging, login } = request;
  const forms = new Set(
    [template, ...(login ? [login.template] : [])].flatMap(secretsOf).map(({ as }) => as),
  );
  const readsJson = paging !== undefined || login !== undefined;
  const encodes = forms.has('json') || forms.has('query');
  const packages: Readonly<Record<string, boolean>> = {
    bytes: paging !== undefined,
    'encoding/json': readsJson || forms.has('json'),
    errors: readsJson,
    fmt: true,
    io: true,
    log: true,
    'net/http': true,
    'net/url': forms.has('query'),
    os: true,
    strconv: paging !== undefined,
    strings: encodes || hasBody(request),
    time: true,
  };
  const used = Object.keys(packages).filter((name) => packages[name] === true);
  return ['import (', ...used.map((name) => `\t"${name}"`), ')'].join('\n');
}

function variables(names: readonly string[]): string {
  const width = Math.max(...names.map((name) => camel(name).length));
  const lines = names.map((name) => `${camel(name).padEnd(width)} = env(${goString(name)})`);
  return lines.length === 1
    ? `var ${lines.join('')}`
    : ['var (', ...lines.map((line) => `\t${line}`), ')'].join('\n');
}

const tokenFirst = (login: Login | undefined): string =>
  login === undefined
    ? ''
    : `	token, err := ${camel(login.operation.id)}()
	if err != nil {
		log.Fatal(err)
	}
`;

const mainOfPage = ({ operation, login }: SnippetRequest): string => `func main() {
${tokenFirst(login)}	content, err := ${camel(operation.id)}(${login === undefined ? '' : 'token'})
	if err != nil {
		log.Fatal(err)
	}
	os.Stdout.Write(content)
}`;

const mainOfAll = ({ operation, login }: SnippetRequest): string => `func main() {
${tokenFirst(login)}	err ${login === undefined ? ':=' : '='} ${camel(operation.id)}(${login === undefined ? '' : 'token, '}func(row json.RawMessage) error {
		var line bytes.Buffer
		if err := json.Compact(&line, row); err != nil {
			return err
		}
		line.WriteByte('\\n')
		_, err := line.WriteTo(os.Stdout)
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
}`;

const onePage = (request: SnippetRequest): string =>
  `func ${camel(request.operation.id)}(${request.login === undefined ? '' : 'token string'}) ([]byte, error) {
	${goRequest(request, request.template, goText(request, urlText(request.template)), 'nil, ')}
	return send(request)
}`;

function logIn(request: SnippetRequest, { operation, template, token }: Login): string {
  return `func ${camel(operation.id)}() (token string, err error) {
	${goRequest(request, template, goText(request, urlText(template)), '"", ')}
	content, err := send(request)
	if err != nil {
		return "", err
	}
	var answer ${goAnswer([{ at: token, type: 'string' }], '\t')}
	if err := json.Unmarshal(content, &answer); err != nil {
		return "", err
	}
	if ${goField(token)} == "" {
		return "", errors.New(${goString(`the answer has no token at ${token.join('.')}`)})
	}
	return ${goField(token)}, nil
}`;
}
