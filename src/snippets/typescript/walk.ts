import { stopLines } from '../javascript/walk';
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
    ...stopLines(paging, (total) => `String(${total})`).map((line) => `    ${line}`),
    '  }',
    '}',
  ];
}

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
