import { camel } from '../names';
import type { Paging } from '../paging';
import { jsAccess } from '../quoting/js';
import type { SnippetRequest } from '../target';
import { docComment } from '../types/doc';

/** A generator of all rows of a list, over a function `fetchPage`. */
export function walkFunction(
  { operation, login }: SnippetRequest,
  paging: Paging,
  rowType: string,
): string[] {
  const { position, first, rows, next } = paging;
  const start = `let ${position} = ${String(first)}`;
  const token = login === undefined ? '' : 'token: string';
  return [
    ...docComment(`${operation.description} All rows, page after page.`).trimEnd().split('\n'),
    `export async function* ${camel(operation.id)}(${token}): AsyncGenerator<${rowType}> {`,
    ...(next.by === 'page' ? [`  for (${start}; ; ${position}++) {`] : [`  ${start};`, '  for (;;) {']),
    `    const answer = await fetchPage(${position}${login === undefined ? '' : ', token'});`,
    `    const rows = ${jsAccess('answer', rows)};`,
    '    yield* rows;',
    ...stopLines(paging).map((line) => `    ${line}`),
    '  }',
    '}',
  ];
}

/** The vendor's rule for the end of a list. After a page without rows there is none, whatever is promised. */
function stopLines({ next, position }: Paging): string[] {
  switch (next.by) {
    case 'page': {
      const size = String(next.size);
      if (next.hasNext !== undefined)
        return [`if (rows.length === 0 || !${jsAccess('answer', next.hasNext)}) return;`];
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

/** Totals come as numbers and as digits; without one, the walk ends at an empty page. */
const totalLine = (total: readonly string[]): string =>
  `const total = Number.parseInt(String(${jsAccess('answer', total)}), 10);`;

/** What a walk remembers, for the documented quota. */
export const quotaState = ({ limits }: Paging): string[] =>
  limits.length === 0
    ? []
    : [
        '/** The documented quota: at most so many requests in any so many seconds. */',
        'const limits = [',
        ...limits.map(
          ({ requests, seconds }) => `  { requests: ${String(requests)}, seconds: ${String(seconds)} },`,
        ),
        '];',
        'const answeredAt: number[] = [];',
      ];

/** Waits for room in the quota. */
export const ROOM_IN_QUOTA = [
  '/** Waits until every limit has room for one more request. */',
  'async function roomInQuota(): Promise<void> {',
  '  for (const { requests, seconds } of limits) {',
  '    const freeAt = (answeredAt.at(-requests) ?? -Infinity) + seconds * 1000;',
  '    while (performance.now() < freeAt) await sleep(freeAt - performance.now());',
  '  }',
  '}',
];

/** Reads a Retry-After, or waits as long as the vendor's rule says. */
export const pauseOf = (seconds: number): string[] => [
  '/** How many milliseconds a Retry-After asks to wait: seconds, or a date. */',
  'function pauseOf(retryAfter: string): number {',
  '  if (/^\\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;',
  "  const wait = retryAfter.endsWith('GMT') ? Date.parse(retryAfter) - Date.now() : NaN;",
  `  return wait >= 0 ? wait : ${String(seconds * 1000)};`,
  '}',
];

/** Waits so many milliseconds. */
export const SLEEP = [
  'function sleep(milliseconds: number): Promise<void> {',
  '  return new Promise((resolve) => setTimeout(resolve, milliseconds));',
  '}',
];
