import { snake } from '../names';
import { shWord } from '../quoting/sh';
import type { Paging } from '../paging';
import type { SnippetRequest } from '../target';
import { jqNext, jqRows } from './jq';
import { checkOf, functionsOf } from './secrets';

/** How a tool sends the request of a page: the lines of `get_page` that set `code`, `retry_after` and `body`. */
export interface PageCommand {
  readonly send: readonly string[];
  /** Lines before the first page. */
  readonly setUp: readonly string[];
}

/**
 * A function of the shell that prints the rows of all pages, and a call of it. It runs in a subshell, so it can
 * be pasted: its variables are its own, and a failure ends it alone.
 */
export function walk(request: SnippetRequest, paging: Paging, { send, setUp }: PageCommand): string[] {
  const name = snake(request.operation.id);
  const { position, limits, first } = paging;
  const check = checkOf(request);
  return [
    ...functionsOf(request),
    ...(limits.length === 0 ? [] : [...KEEP_QUOTA, '']),
    ...pauseLines(paging),
    '',
    ...pageLines(paging, send),
    '',
    '# Prints the rows of all pages, each as a line of JSON.',
    `${name}() (`,
    '  set -e',
    ...indented(check === undefined ? [] : [check]),
    ...indented(setUp),
    ...(limits.length === 0 ? [] : ['  answered=']),
    `  ${position}=${String(first)}`,
    `  while [ -n "$${position}" ]; do`,
    '    get_page',
    `    printf '%s\\n' "$body" | jq -c ${shWord(jqRows(paging))}`,
    `    ${position}=$(printf '%s\\n' "$body" | jq --argjson ${position} "$${position}" \\`,
    `      ${shWord(jqNext(paging))})`,
    '  done',
    ')',
    '',
    name,
  ];
}

/** Times have whole seconds, so a second more is waited. */
const KEEP_QUOTA = [
  '# Waits until fewer than $1 answers came in the last $2 seconds. $answered has their times, newest first.',
  'keep_quota() {',
  '  since=$(echo "$answered" | cut -d " " -f "$1")',
  '  if [ -z "$since" ]; then return; fi',
  '  left=$((since + $2 + 1 - $(date +%s)))',
  '  if [ "$left" -gt 0 ]; then sleep "$left"; fi',
  '}',
];

const pauseLines = ({ pauseSeconds }: Paging): string[] => [
  '# How many seconds a Retry-After of $1 means: a number, a date, or nothing that can be read.',
  'pause() {',
  `  jq -nr --arg after "$1" '`,
  '    ($after | tonumber? // (strptime("%a, %d %b %Y %H:%M:%S GMT") | mktime - now)?',
  `      // ${String(pauseSeconds)}) | [ceil, 0] | max'`,
  '}',
];

const pageLines = ({ limits, position }: Paging, send: readonly string[]): string[] => [
  `# Sets $body to the page at $${position}. A 429 is waited out, five times at most.`,
  'get_page() {',
  '  tries=0',
  '  while :; do',
  ...limits.map(({ requests, seconds }) => `    keep_quota ${String(requests)} ${String(seconds)}`),
  ...indented(indented(send)),
  ...(limits.length === 0 ? [] : ['    answered="$(date +%s) $answered"']),
  '    case $code in',
  '      2??) return ;;',
  '      429) if [ "$tries" -eq 5 ]; then break; fi ;;',
  '      *) break ;;',
  '    esac',
  '    tries=$((tries + 1))',
  '    sleep "$(pause "$retry_after")"',
  '  done',
  `  printf '%s\\n' "Status $code" "$body" >&2`,
  '  return 1',
  '}',
];

/** Lines two spaces further in; the end of a quoted line break stays where it is. */
const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line.startsWith("'") ? line : `  ${line}`));
