import { camel } from '../names';
import { commentText } from '../quoting/comment';
import { jsAccess, jsString } from '../quoting/js';
import type { Login, SnippetRequest } from '../target';
import { titleOf } from '../text';
import type { Call } from './call';
import { callOf, encodes, environmentOf } from './call';
import type { Library, SendWords } from './library';
import { sentLines } from './sentLines';
import { quotaState, sendInTurn, walkFunction } from './walk';

/** A snippet as a module: what it reads, what it does, and below that the functions that it needs. */
export function program(request: SnippetRequest, library: Library): string {
  const { login, paging, template } = request;
  const call = callOf(request, template);
  const loginCall = login && callOf(request, login.template);
  const calls = [...(loginCall === undefined ? [] : [loginCall]), call];
  const names = environmentOf(request);
  const isSingle = login === undefined && paging === undefined;
  const sections = [
    [`// ${commentText(titleOf(request))}`],
    [...(paging === undefined ? [] : [SLEEP]), ...library.imports(calls)],
    names.map((name) => `const ${camel(name)} = env(${jsString(name)});`),
    isSingle ? [] : library.setup(calls),
    paging === undefined ? [] : quotaState(paging),
    login === undefined || loginCall === undefined ? [] : loginLines(login, loginCall, request, library),
    isSingle ? library.single(call) : mainLines(request, call, library),
    ...sendFunctions(request, call, library),
    calls.some((one) => encodes(one) && library.writesUrl(one)) ? PERCENT_ENCODE : [],
    names.length === 0 ? [] : ENV,
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

const mainLines = ({ operation, paging }: SnippetRequest, call: Call, library: Library): string[] =>
  paging === undefined
    ? [...sentLines('const body = await send', library.args(call)), 'console.log(body);']
    : [`for await (const row of ${camel(operation.id)}()) console.log(JSON.stringify(row));`];

/** Without `paging`, `send` gives a text. */
function loginLines({ token }: Login, call: Call, { paging }: SnippetRequest, library: Library): string[] {
  return [
    ...sentLines('const login = await send', library.args(call), '', 'loginUrl'),
    `const token = ${jsAccess(paging === undefined ? 'JSON.parse(login)' : 'login', token)};`,
    "if (!token) throw new Error('The login answered without a token.');",
  ];
}

function sendFunctions(request: SnippetRequest, call: Call, library: Library): string[][] {
  const { login, paging } = request;
  if (paging === undefined) return login === undefined ? [] : [sendOnce(library.send)];
  return [walkFunction(request, paging, call, library), ...sendInTurn(paging, library.send)];
}

const sendOnce = ({ parameters, exchange, ok, status, body }: SendWords): string[] => [
  '/** Sends a request; gives the text that it answers. */',
  `async function send(${parameters}) {`,
  ...exchange(false).map((line) => `  ${line}`),
  `  if (${ok}) return ${body};`,
  `  throw new Error(\`\${${status}} \${${body}}\`);`,
  '}',
];

const SLEEP = "import { setTimeout as sleep } from 'node:timers/promises';";

const PERCENT_ENCODE = [
  '/** Percent-encodes everything but letters, digits and -._~ (RFC 3986). */',
  'function percentEncode(text) {',
  "  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => {",
  '    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;',
  '  });',
  '}',
];

const ENV = [
  '/** The value of an environment variable. */',
  'function env(name) {',
  '  const value = process.env[name];',
  '  if (!value) throw new Error(`Set the environment variable ${name} first.`);',
  '  return value;',
  '}',
];
