import type { RequestTemplate } from '../../client/requestTemplate';
import { urlText } from '../../client/requestTemplate';
import { phpString } from '../quoting/php';
import type { Login, SnippetRequest } from '../target';
import { around, headerLines, indented, textLines, valueLines } from './texts';

/** One request, written out. */
export function onePage(request: SnippetRequest): string[][] {
  const { template } = request;
  const { method, body } = template;
  const headers = headerLines(request, template, body === undefined ? [] : [NO_EXPECT]);
  return [
    [
      ...around('$curl = curl_init(', textLines(request, urlText(template)), ');'),
      'curl_setopt_array($curl, [',
      ...indented([
        ...(method === 'GET' ? [] : [`CURLOPT_CUSTOMREQUEST => ${phpString(method)},`]),
        ...around('CURLOPT_HTTPHEADER => ', headers, ','),
        ...(body === undefined ? [] : around('CURLOPT_POSTFIELDS => ', textLines(request, body), ',')),
        ...optionsFor(template),
      ]),
      ']);',
      ...EXECUTE,
      ...REFUSED,
      'echo $text;',
    ],
  ];
}

/** A login, and the request with its token. */
export const pageAfterLogin = (request: SnippetRequest, login: Login): string[][] => [
  [
    '/**',
    ' * Sends a request; gives the text of an answer with a status of 2xx.',
    ' *',
    ' * @param string[] $headers',
    ' */',
    'function send(string $method, string $url, array $headers, ?string $body = null): string',
    '{',
    ...indented([...sendLines(login.template, true), ...REFUSED, '', 'return $text;']),
    '}',
  ],
  [
    '$answer = json_decode(send(',
    ...indented(sentArguments(request, login.template)),
    '), flags: JSON_THROW_ON_ERROR);',
    ...valueLines('$token =', login.token),
    'echo send(',
    ...indented(sentArguments(request, request.template)),
    ');',
  ],
];

/** The arguments of the snippet's own functions: method, address, headers and body. */
export function sentArguments(request: SnippetRequest, template: RequestTemplate): string[] {
  const { method, body } = template;
  const texts = [
    [phpString(method)],
    textLines(request, urlText(template)),
    headerLines(request, template),
    ...(body === undefined ? [] : [textLines(request, body)]),
  ];
  return texts.flatMap((lines) => around('', lines, ','));
}

/** Sends what the parameters of a function say: `$url` and `$headers`, and `$method` and `$body` where there is a login. */
export const sendLines = (
  template: RequestTemplate,
  hasLogin: boolean,
  options: readonly string[] = [],
): string[] => [
  '$curl = curl_init($url);',
  'curl_setopt_array($curl, [',
  ...indented([
    ...(hasLogin ? ['CURLOPT_CUSTOMREQUEST => $method,'] : []),
    `CURLOPT_HTTPHEADER => ${hasLogin ? `[...$headers, ${NO_EXPECT}]` : '$headers'},`,
    ...optionsFor(template),
    ...options,
  ]),
  ']);',
  ...(hasLogin ? ['if ($body !== null) {', '    curl_setopt($curl, CURLOPT_POSTFIELDS, $body);', '}'] : []),
  ...EXECUTE,
];

/** Ends the snippet with the answer, unless its status is 2xx. */
export const REFUSED = [
  'if ($status < 200 || $status > 299) {',
  '    throw new RuntimeException("HTTP $status: $text");',
  '}',
];

/** curl asks before it sends a large body, unless it is told not to. */
const NO_EXPECT = phpString('Expect:');

const optionsFor = ({ url }: RequestTemplate): string[] => [
  'CURLOPT_RETURNTRANSFER => true,',
  'CURLOPT_PATH_AS_IS => true,',
  `CURLOPT_PROTOCOLS => ${url.startsWith('https:') ? 'CURLPROTO_HTTPS' : 'CURLPROTO_HTTP'},`,
  'CURLOPT_TIMEOUT => 60,',
];

const EXECUTE = [
  '$text = curl_exec($curl);',
  'if ($text === false) {',
  '    throw new RuntimeException(curl_error($curl));',
  '}',
  '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);',
];
