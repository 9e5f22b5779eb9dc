import type { Paging } from '../paging';
import type { SnippetRequest } from '../target';
import { callOf, functionLines } from './functions';
import type { Block, PythonLibrary } from './library';
import { indented } from './library';

/** What a walk remembers to keep within the documented quota. */
export function quotaBlocks({ limits }: Paging): Block[] {
  if (limits.length === 0) return [];
  const pairs = limits.map(({ requests, seconds }) => `(${String(requests)}, ${String(seconds)})`);
  const most = Math.max(...limits.map(({ requests }) => requests));
  return [
    {
      imports: ['from collections import deque'],
      lines: [
        '# The documented quota: at most so many requests in any so many seconds.',
        `LIMITS = [${pairs.join(', ')}]`,
        `answered: deque[float] = deque(maxlen=${String(most)})  # when answers came`,
      ],
    },
  ];
}

/** Functions that send a request within the quota, and again after a 429. */
export function patienceBlocks(request: SnippetRequest, paging: Paging, library: PythonLibrary): Block[] {
  const { isAsync } = library;
  const names = request.login === undefined ? ['url', 'headers'] : ['method', 'url', 'headers', 'body'];
  const parameters = [
    ...(isAsync ? ['client: httpx.AsyncClient'] : []),
    ...names.map((name) => `${name}: ${types[name] ?? ''}`),
  ];
  const again = callOf('send', names, isAsync);
  return [
    {
      imports: isAsync
        ? ['import asyncio', 'from typing import Any']
        : ['import time', 'from typing import Any'],
      lines: functionLines({ name: 'fetch', parameters, result: 'Any', isAsync }, FETCH, [
        `response = ${again}`,
        'for _ in range(5):',
        '    if response.status_code != 429:',
        '        break',
        `    ${pause('pause_after(response)', library)}`,
        `    response = ${again}`,
        `if ${library.failed}:`,
        '    raise RuntimeError(f"HTTP {response.status_code}: {response.text}")',
        'return response.json()',
      ]),
    },
    sendBlock(request, paging, library, parameters),
    pauseBlock(paging, library),
  ];
}

const types: Readonly<Record<string, string>> = {
  method: 'str',
  url: 'str',
  headers: 'dict[str, str]',
  body: 'bytes = b""',
};

const FETCH = 'The JSON of an answer. After a 429 it waits and asks again, at most 5 times.';

function sendBlock(
  { login }: SnippetRequest,
  { limits }: Paging,
  library: PythonLibrary,
  parameters: readonly string[],
): Block {
  const { module, body, isAsync, options } = library;
  const client = isAsync ? 'await client' : module;
  const throttled = limits.length > 0;
  const sent = [
    `${login === undefined ? 'get' : 'request'}(`,
    ...indented([
      ...(login === undefined ? [] : ['method,']),
      'url,',
      'headers=headers,',
      ...(login === undefined ? [] : [`${body}=body,`]),
      ...options,
    ]),
    ')',
  ];
  const call = (start: string) =>
    sent.map((line, index) => (index === 0 ? `${start} ${client}.${line}` : line));
  return {
    imports: throttled ? ['import time'] : [],
    lines: functionLines(
      { name: 'send', parameters, result: `${module}.Response`, isAsync },
      throttled ? 'Sends a request as soon as the quota allows it.' : 'Sends a request.',
      throttled
        ? [
            ...waitLines(library),
            ...call('response ='),
            'answered.append(time.monotonic())',
            'return response',
          ]
        : call('return'),
    ),
  };
}

const waitLines = (library: PythonLibrary): string[] => [
  'for count, seconds in LIMITS:',
  '    if len(answered) >= count:',
  '        free = answered[-count] + seconds',
  `        ${pause('max(0.0, free - time.monotonic())', library)}`,
];

const pauseBlock = ({ pauseSeconds }: Paging, { module }: PythonLibrary): Block => ({
  imports: ['import time', 'from email.utils import parsedate_to_datetime'],
  lines: functionLines(
    { name: 'pause_after', parameters: [`response: ${module}.Response`], result: 'float' },
    'Seconds to wait after a 429: what Retry-After says, or else the usual pause.',
    [
      'retry_after = response.headers.get("Retry-After", "")',
      'if retry_after.isdecimal():',
      '    return float(retry_after)',
      'try:',
      '    until = parsedate_to_datetime(retry_after).timestamp()',
      'except (TypeError, ValueError):',
      `    return ${String(pauseSeconds)}.0`,
      'return max(0.0, until - time.time())',
    ],
  ),
});

const pause = (seconds: string, { isAsync }: PythonLibrary): string =>
  isAsync ? `await asyncio.sleep(${seconds})` : `time.sleep(${seconds})`;
