import type { Paging } from '../paging';
import type { SnippetRequest } from '../target';
import { REFUSED, sendLines } from './page';
import { indented } from './texts';

/** The documented quota. */
export const quotaSections = ({ limits }: Paging): string[][] =>
  limits.length === 0
    ? []
    : [
        [
          '// The documented quota: at most so many requests in any so many seconds.',
          `const LIMITS = [${limits.map(({ requests, seconds }) => `[${String(requests)}, ${String(seconds)}]`).join(', ')}];`,
        ],
      ];

/** Functions that send a request within the quota, and again after a 429. */
export const patienceSections = ({ login, template }: SnippetRequest, paging: Paging): string[][] => {
  const hasLogin = login !== undefined;
  const parameters = hasLogin
    ? 'string $method, string $url, array $headers, ?string $body = null'
    : 'string $url, array $headers';
  const send = hasLogin ? 'send($method, $url, $headers, $body)' : 'send($url, $headers)';
  const { limits } = paging;
  return [
    [
      '/**',
      ' * The JSON of an answer. After a 429 it waits and asks again, at most 5 times.',
      ' *',
      ' * @param string[] $headers',
      ' */',
      `function fetch(${parameters}): mixed`,
      '{',
      ...indented([
        `[$status, $text, $retryAfter] = ${send};`,
        'for ($again = 0; $status === 429 && $again < 5; $again++) {',
        '    sleep(pauseAfter($retryAfter));',
        `    [$status, $text, $retryAfter] = ${send};`,
        '}',
        ...REFUSED,
        '',
        'return json_decode($text, flags: JSON_THROW_ON_ERROR);',
      ]),
      '}',
    ],
    [
      '/**',
      ` * Sends a request${limits.length > 0 ? ' as soon as the quota allows it' : ''}.`,
      ' *',
      ' * @param string[] $headers',
      ' * @return array{int, string, string} status, text and Retry-After of the answer',
      ' */',
      `function send(${parameters}): array`,
      '{',
      ...indented([
        ...(limits.length > 0 ? WAIT : []),
        "$retryAfter = '';",
        ...sendLines(template, hasLogin, READ_RETRY_AFTER),
        ...(limits.length > 0 ? remembered(limits) : []),
        '',
        'return [$status, $text, $retryAfter];',
      ]),
      '}',
    ],
    pauseLines(paging),
  ];
};

const WAIT = [
  'static $answered = []; // when answers came',
  'foreach (LIMITS as [$count, $seconds]) {',
  '    $free = ($answered[count($answered) - $count] ?? 0) + $seconds;',
  '    while (microtime(true) < $free) {',
  '        usleep(10_000);',
  '    }',
  '}',
];

const remembered = (limits: Paging['limits']): string[] => [
  `$answered = array_slice([...$answered, microtime(true)], -${String(Math.max(...limits.map(({ requests }) => requests)))});`,
];

const READ_RETRY_AFTER = [
  'CURLOPT_HEADERFUNCTION => function ($curl, string $line) use (&$retryAfter): int {',
  "    if (stripos($line, 'Retry-After:') === 0) {",
  "        $retryAfter = trim(substr($line, strlen('Retry-After:')));",
  '    }',
  '',
  '    return strlen($line);',
  '},',
];

const pauseLines = ({ pauseSeconds }: Paging): string[] => [
  '/** Seconds to wait after a 429: what Retry-After says, or else the usual pause. */',
  'function pauseAfter(string $retryAfter): int',
  '{',
  ...indented([
    'if (ctype_digit($retryAfter)) {',
    '    return (int) $retryAfter;',
    '}',
    '$until = strtotime($retryAfter);',
    '',
    `return $until === false ? ${String(pauseSeconds)} : max(0, $until - time());`,
  ]),
  '}',
];
