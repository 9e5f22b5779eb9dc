import { snake } from '../names';
import type { Paging } from '../paging';
import { rubyInner } from '../quoting/ruby';
import type { SnippetRequest } from '../target';
import { logInLines } from './page';
import { patienceSections, quotaSections } from './patience';
import { headerPairs, indented, place, requestClass } from './texts';

/** An enumerator of all rows of a list, what it needs, and its use. */
export const walkSections = (request: SnippetRequest, paging: Paging): string[][] => [
  ...quotaSections(paging),
  enumerator(request, paging),
  ...(request.login === undefined ? [] : [logInLines(request, request.login, 'fetch_json(request)')]),
  ...patienceSections(paging),
  ['$stdout.sync = true', `${snake(request.operation.id)}.each { |row| puts JSON.generate(row) }`],
];

function enumerator(request: SnippetRequest, paging: Paging): string[] {
  const { operation, template, login } = request;
  const { position, first, rows, url } = paging;
  return [
    '# All rows, page after page.',
    `def ${snake(operation.id)}(&block)`,
    ...indented([
      'return to_enum(__method__) unless block',
      '',
      ...(login === undefined ? [] : ['token = log_in']),
      'headers = {',
      ...indented(headerPairs(request, template)),
      '}',
      `${position} = ${String(first)}`,
      'loop do',
      ...indented([
        `uri = URI("${rubyInner(url.before)}#{${position}}${rubyInner(url.after)}")`,
        `answer = fetch_json(${requestClass(template)}.new(uri, headers))`,
        `rows = ${place(rows)}`,
        'rows.each(&block)',
        ...stopLines(paging),
      ]),
      'end',
    ]),
    'end',
  ];
}

/** The vendor's rule for the end of a list. After a page without rows there is none, whatever is promised. */
function stopLines({ next, position }: Paging): string[] {
  switch (next.by) {
    case 'page': {
      const following = ['', `${position} += 1`];
      if (next.hasNext !== undefined)
        return [`break if rows.empty? || !${place(next.hasNext)}`, ...following];
      const size = String(next.size);
      if (next.total === undefined) return [`break if rows.size < ${size}`, ...following];
      return [
        `total = Integer(${place(next.total)})`,
        `break if rows.empty? || ${position} * ${size} >= total`,
        ...following,
      ];
    }
    case 'rows':
      return [
        `total = Integer(${place(next.total)})`,
        `${position} += rows.size`,
        `break if rows.empty? || ${position} >= total`,
      ];
    case 'answer':
      return [
        `break if rows.empty? || Integer(${place(next.remaining)}) <= 0`,
        '',
        `following = Integer(${place(next.next)})`,
        `break if following <= ${position}`,
        '',
        `${position} = following`,
      ];
  }
}
