import { bracketParams, splitUrl } from '../javascript/brackets';
import type { Call } from '../javascript/call';
import { urlCode } from '../javascript/call';
import type { Library } from '../javascript/library';
import type { Literal, LiteralField } from '../javascript/literal';
import { literalText } from '../javascript/literal';
import { methodField } from '../javascript/options';
import { program } from '../javascript/program';
import { sentLines } from '../javascript/sentLines';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * axios, with qs for LHS brackets where that gives exactly the query. What axios throws holds the request with its
 * credentials, so only its message goes on.
 */
export const axios = {
  id: 'axios',
  title: 'JavaScript (axios)',
  language: 'javascript',
  extension: 'mjs',
  needs: 'axios 1 and qs 6',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => program(request, axiosLibrary),
} as const satisfies SnippetTarget;

const SERIALIZER: LiteralField = [
  'paramsSerializer',
  { code: "(params) => qs.stringify(params, { arrayFormat: 'brackets' })" },
];

/** What makes an answer a text, and keeps a redirect from being followed. */
const PLAIN: readonly LiteralField[] = [
  ['maxRedirects', { code: '0' }],
  ['responseType', { code: "'text'" }],
];

const axiosLibrary: Library = {
  imports: (calls) => [
    "import axios from 'axios';",
    ...(calls.some(hasParams) ? ["import qs from 'qs';"] : []),
  ],
  setup: (calls) => [
    `const api = ${literalText(created(calls), '', 12)};`,
    '// What axios throws holds the request with its credentials, so only the message goes on.',
    'api.interceptors.response.use(undefined, ({ message }) => Promise.reject(new Error(message)));',
  ],
  args: (call) => [{ fields: fieldsOf(call) }],
  single: (call) => {
    const fields = [...fieldsOf(call), ...(hasParams(call) ? [SERIALIZER] : []), ...PLAIN];
    return [
      'try {',
      ...sentLines('const { data } = await axios.request', [{ fields }], '  '),
      '  console.log(data);',
      '} catch ({ message, response }) {',
      '  // Not the error itself: it holds the request with its credentials.',
      '  console.error(response ? `${response.status} ${response.data}` : message);',
      '  process.exitCode = 1;',
      '}',
    ];
  },
  writesUrl: (call) => !hasParams(call),
  send: {
    parameters: 'config',
    exchange: (headers) => [
      `const { status, ${headers ? 'headers, ' : ''}data } = await api.request(config);`,
    ],
    ok: 'status >= 200 && status < 300',
    status: 'status',
    body: 'data',
    retryAfter: "headers['retry-after']",
  },
};

const created = (calls: readonly Call[]): Literal => {
  const fields: LiteralField[] = [...PLAIN, ['validateStatus', { code: '() => true' }]];
  return {
    call: 'axios.create',
    args: [{ fields: calls.some(hasParams) ? [...fields, SERIALIZER] : fields }],
  };
};

const hasParams = (call: Call): boolean => paramsOf(call) !== undefined;

function paramsOf({ url }: Call): Literal | undefined {
  const { query, variables } = splitUrl(url);
  return query === '' ? undefined : bracketParams(query, variables);
}

function fieldsOf(call: Call): LiteralField[] {
  const { url, headers } = call;
  const params = paramsOf(call);
  return [
    ...methodField(call),
    ['url', { code: urlCode(params === undefined ? url : [splitUrl(url).path]) }],
    ...(params === undefined ? [] : [['params', params] as const]),
    ['headers', { fields: [...headers, ...noContentType(call)] }],
    ...dataFields(call),
  ];
}

/** axios gives a request with no body the content type of a form. */
const noContentType = ({ method, body }: Call): LiteralField[] =>
  body === undefined && ['POST', 'PUT', 'PATCH'].includes(method)
    ? [['Content-Type', { code: 'false' }]]
    : [];

/** axios copies an object that it is given, and leaves these names out. */
function dataFields({ body }: Call): LiteralField[] {
  if (body === undefined) return [];
  if (body.json !== undefined && !namesOf(body.json).some((name) => LEFT_OUT.has(name))) {
    return [['data', body.json]];
  }
  return [
    ['data', { code: body.text }],
    ['transformRequest', { code: '(text) => text' }],
  ];
}

const LEFT_OUT = new Set(['__proto__', 'constructor', 'prototype']);

function namesOf(literal: Literal): string[] {
  if ('code' in literal) return [];
  if ('items' in literal) return literal.items.flatMap(namesOf);
  if ('call' in literal) return literal.args.flatMap(namesOf);
  return literal.fields.flatMap(([name, value]) => [name, ...namesOf(value)]);
}
