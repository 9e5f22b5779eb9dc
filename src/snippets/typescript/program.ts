import type { Call } from '../javascript/call';
import { callOf, encodes, environmentOf } from '../javascript/call';
import { roomInQuota } from '../javascript/walk';
import { camel } from '../names';
import { commentText } from '../quoting/comment';
import type { Login, SnippetRequest } from '../target';
import { titleOf } from '../text';
import { docComment } from '../types/doc';
import type { NamedSchemas } from '../types/named';
import { namedSchemas } from '../types/named';
import { typeText } from '../types/typescript';
import { ENVIRONMENT, PERCENT_ENCODE, environmentConstants, errorClass } from './blocks';
import type { TypedLibrary } from './library';
import { sendFunction, sendStatements } from './send';
import { SLEEP, pauseOf, quotaState, walkFunction } from './walk';

/** A typed snippet as a module: types first, then what sends, then what runs. */
export function program(request: SnippetRequest, library: TypedLibrary): string {
  const { vendor, operation, template, login, paging } = request;
  const named = namedSchemas(vendor, operation, ['body']);
  const call = callOf(request, template);
  const loginCall = login && callOf(request, login.template);
  const calls = [...(loginCall === undefined ? [] : [loginCall]), call];
  const variables = environmentOf(request);
  const shared = login !== undefined || paging !== undefined;
  const paragraphs = [
    [`// ${commentText(titleOf(request))}`],
    library.imports,
    ...library.declare(named.all).map((text) => [text]),
    errorClass(vendor),
    environmentConstants(variables),
    paging === undefined ? [] : quotaState(paging),
    ...operationFunctions(request, call, named, library),
    login === undefined || loginCall === undefined ? [] : loginFunction(request, login, loginCall, library),
    shared ? sendFunction(vendor, library, paging) : [],
    ...(paging === undefined ? [] : waits(paging.limits.length > 0, paging.pauseSeconds)),
    library.reader?.(vendor.title) ?? [],
    calls.some(encodes) ? PERCENT_ENCODE : [],
    variables.length === 0 ? [] : ENVIRONMENT,
    runLines(request),
  ];
  const texts = paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** What sends the request: of one page, and above it the walk where all are wanted. */
function operationFunctions(
  request: SnippetRequest,
  call: Call,
  { names: { answer, body }, row = {} }: NamedSchemas,
  library: TypedLibrary,
): string[][] {
  const { vendor, operation, login, paging } = request;
  const shared = login !== undefined || paging !== undefined;
  const head = (name: string, parameters: readonly string[]): string =>
    `async function ${name}(${parameters.join(', ')}): Promise<${answer}> {`;
  const lines = [
    ...sendStatements(call, library, vendor, shared, body),
    `  return ${library.read(answer)};`,
    '}',
  ];
  const token = login === undefined ? [] : ['token: string'];
  if (paging === undefined) {
    const doc = docComment(operation.description).trimEnd().split('\n');
    return [[...doc, `export ${head(camel(operation.id), token)}`, ...lines]];
  }
  return [
    walkFunction(request, paging, typeText(row)),
    [head('fetchPage', [`${paging.position}: number`, ...token]), ...lines],
  ];
}

const loginFunction = (
  { vendor }: SnippetRequest,
  { operation, token }: Login,
  call: Call,
  library: TypedLibrary,
): string[] => [
  ...docComment(`${operation.description} Answers the access token.`).trimEnd().split('\n'),
  'export async function logIn(): Promise<string> {',
  ...sendStatements(call, library, vendor, true),
  ...library.readToken(token).map((line) => `  ${line}`),
  '  return token;',
  '}',
];

const waits = (paced: boolean, pauseSeconds: number): string[][] => [
  ...(paced ? [roomInQuota(': Promise<void>')] : []),
  pauseOf(pauseSeconds),
  SLEEP,
];

function runLines({ operation, login, paging }: SnippetRequest): string[] {
  const name = camel(operation.id);
  const call = `${name}(${login === undefined ? '' : 'token'})`;
  return [
    ...(login === undefined ? [] : ['const token = await logIn();']),
    paging === undefined
      ? `console.log(JSON.stringify(await ${call}));`
      : `for await (const row of ${call}) console.log(JSON.stringify(row));`,
  ];
}
