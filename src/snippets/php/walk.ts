import { camel } from '../names';
import type { Paging } from '../paging';
import { phpString } from '../quoting/php';
import type { Login, SnippetRequest } from '../target';
import { sentArguments } from './page';
import { patienceSections, quotaSections } from './patience';
import { around, headerLines, indented, valueLines } from './texts';

/** A generator of all rows of a list, what it needs, and its use. */
export const walkSections = (request: SnippetRequest, paging: Paging): string[][] => [
  ...quotaSections(paging),
  generator(request, paging),
  ...(request.login === undefined ? [] : [logIn(request, request.login)]),
  ...patienceSections(request, paging),
  [
    `foreach (${camel(request.operation.id)}() as $row) {`,
    '    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION;',
    '    echo json_encode($row, $flags | JSON_THROW_ON_ERROR), PHP_EOL;',
    '}',
  ],
];

function generator(request: SnippetRequest, paging: Paging): string[] {
  const { operation, template, login } = request;
  const { position, first, rows, next } = paging;
  const start = `$${position} = ${String(first)};`;
  return [
    '/** All rows, page after page. */',
    `function ${camel(operation.id)}(): Generator`,
    '{',
    ...indented([
      ...(login === undefined ? [] : ['$token = logIn();']),
      ...around('$headers = ', headerLines(request, template), ';'),
      ...(next.by === 'page' ? [`for (${start}; $${position}++) {`] : [start, 'while (true) {']),
      ...indented([
        `$url = ${addressOf(paging)};`,
        `$answer = fetch(${login === undefined ? '' : `${phpString(template.method)}, `}$url, $headers);`,
        ...valueLines('$rows =', rows),
        'foreach ($rows as $row) {',
        '    yield $row;',
        '}',
        ...stopLines(paging),
      ]),
      '}',
    ]),
    '}',
  ];
}

function addressOf({ url, position }: Paging): string {
  const after = url.after === '' ? '' : ` . ${phpString(url.after)}`;
  return `${phpString(url.before)} . $${position}${after}`;
}

/** The vendor's rule for the end of a list. After a page without rows there is none, whatever is promised. */
function stopLines({ next, position }: Paging): string[] {
  const end = (condition: string) => [`if (${condition}) {`, '    return;', '}'];
  switch (next.by) {
    case 'page': {
      if (next.hasNext !== undefined)
        return [...valueLines('$hasNext =', next.hasNext), ...end('$rows === [] || !$hasNext')];
      const size = String(next.size);
      if (next.total === undefined) return end(`count($rows) < ${size}`);
      return [
        ...valueLines('$total =', next.total),
        ...end(`$rows === [] || $${position} * ${size} >= (int) $total`),
      ];
    }
    case 'rows':
      return [
        ...valueLines('$total =', next.total),
        `$${position} += count($rows);`,
        ...end(`$rows === [] || $${position} >= (int) $total`),
      ];
    case 'answer':
      return [
        ...valueLines('$remaining =', next.remaining),
        ...end('$rows === [] || (int) $remaining <= 0'),
        ...valueLines('$next =', next.next),
        ...end(`(int) $next <= $${position}`),
        `$${position} = (int) $next;`,
      ];
  }
}

const logIn = (request: SnippetRequest, login: Login): string[] => [
  '/** A token that a login issues. */',
  'function logIn(): string',
  '{',
  ...indented([
    '$answer = fetch(',
    ...indented(sentArguments(request, login.template)),
    ');',
    '',
    ...valueLines('return', login.token),
  ]),
  '}',
];
