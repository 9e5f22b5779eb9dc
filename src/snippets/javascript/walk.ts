import type { Pointer } from '../../catalog/pagination';
import { camel } from '../names';
import type { Paging } from '../paging';
import { jsAccess } from '../quoting/js';
import type { SnippetRequest } from '../target';
import type { Call } from './call';
import type { Library, SendWords } from './library';
import { literalOf, literalText } from './literal';
import { sentLines } from './sentLines';

/** A generator of all rows of a list. */
export function walkFunction(
  { operation }: SnippetRequest,
  paging: Paging,
  call: Call,
  library: Library,
): string[] {
  const { position, first, rows, next } = paging;
  const start = `let ${position} = ${String(first)}`;
  return [
    '/** All rows, page after page. */',
    `async function* ${camel(operation.id)}() {`,
    ...(next.by === 'page' ? [`  for (${start}; ; ${position}++) {`] : [`  ${start};`, '  for (;;) {']),
    ...sentLines('const answer = await send', library.args(call), '    '),
    `    const rows = ${jsAccess('answer', rows)};`,
    '    yield* rows;',
    ...stopLines(paging).map((line) => `    ${line}`),
    '  }',
    '}',
  ];
}

/**
 * The vendor's rule for the end of a list. After a page without rows there is none, whatever is promised. `digits`
 * makes a text of a total, which comes as a number or as digits, where types want one.
 */
export function stopLines(
  { next, position }: Paging,
  digits: (total: string) => string = (total) => total,
): string[] {
  const totalLine = (total: Pointer): string =>
    `const total = Number.parseInt(${digits(jsAccess('answer', total))}, 10);`;
  switch (next.by) {
    case 'page': {
      const size = String(next.size);
      if (next.hasNext !== undefined) {
        return [`if (rows.length === 0 || !${jsAccess('answer', next.hasNext)}) return;`];
      }
      if (next.total === undefined) return [`if (rows.length < ${size}) return;`];
      return [totalLine(next.total), `if (rows.length === 0 || ${position} * ${size} >= total) return;`];
    }
    case 'rows':
      return [
        totalLine(next.total),
        `${position} += rows.length;`,
        `if (rows.length === 0 || ${position} >= total) return;`,
      ];
    case 'answer':
      return [
        `const next = Number(${jsAccess('answer', next.next)});`,
        `const remaining = Number(${jsAccess('answer', next.remaining)});`,
        `if (rows.length === 0 || !(remaining > 0 && next > ${position})) return;`,
        `${position} = next;`,
      ];
  }
}

/** What a walk remembers, for the documented quota. */
export const quotaState = ({ limits }: Paging): string[] =>
  limits.length === 0
    ? []
    : [
        '// The documented quota: at most so many requests in any so many seconds.',
        `const limits = ${literalText(literalOf(limits), '', 15)};`,
        'const answeredAt = [];',
      ];

/** Functions that send the requests of a walk within the quota. */
export function sendInTurn({ limits, pauseSeconds }: Paging, words: SendWords): string[][] {
  const { parameters, exchange, ok, status, body, retryAfter } = words;
  const isPaced = limits.length > 0;
  const send = [
    `/** Sends a request, again after a 429${isPaced ? ', within the quota' : ''}; gives the JSON that it answers. */`,
    `async function send(${parameters}) {`,
    '  for (let attempt = 0; ; attempt++) {',
    ...(isPaced ? ['    await roomInQuota();'] : []),
    ...exchange(true).map((line) => `    ${line}`),
    ...(isPaced ? ['    answeredAt.push(performance.now());'] : []),
    `    if (${ok}) return JSON.parse(${body});`,
    `    if (${status} !== 429 || attempt === 5) throw new Error(\`\${${status}} \${${body}}\`);`,
    `    await sleep(pauseOf(${retryAfter}));`,
    '  }',
    '}',
  ];
  return [send, ...(isPaced ? [roomInQuota()] : []), pauseOf(pauseSeconds)];
}

/** A function that waits for room in the quota; `type` is that of its result, where one is written. */
export const roomInQuota = (type = ''): string[] => [
  '/** Waits until every limit has room for one more request. */',
  `async function roomInQuota()${type} {`,
  '  for (const { requests, seconds } of limits) {',
  '    const freeAt = (answeredAt.at(-requests) ?? -Infinity) + seconds * 1000;',
  '    while (performance.now() < freeAt) await sleep(freeAt - performance.now());',
  '  }',
  '}',
];

const pauseOf = (seconds: number): string[] => [
  '/** How many milliseconds a Retry-After asks to wait: seconds, or a date. */',
  'function pauseOf(retryAfter) {',
  '  const wait = /^\\d+$/.test(retryAfter) ? retryAfter * 1000 : Date.parse(retryAfter) - Date.now();',
  `  return wait >= 0 ? wait : ${String(seconds * 1000)};`,
  '}',
];
