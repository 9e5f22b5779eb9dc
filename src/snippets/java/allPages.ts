import { camel } from '../names';
import type { Paging } from '../paging';
import { javaString } from '../quoting/java';
import type { SnippetRequest } from '../target';
import { javaAt, missingRows } from './json';
import { javaRequest } from './request';

/** The Java method that walks all pages. */
export function javaAllPages(request: SnippetRequest, paging: Paging): string {
  const { url, first, position, rows } = paging;
  const address = [
    javaString(url.before),
    position,
    ...(url.after === '' ? [] : [javaString(url.after)]),
  ].join(' + ');
  const lines = [
    ...javaRequest(request, request.template, address),
    'JsonNode answer = JSON.readTree(send(request));',
    `JsonNode rows = ${javaAt('answer', rows)};`,
    'if (!rows.isArray()) {',
    `    throw new IOException(${javaString(missingRows(rows))});`,
    '}',
    'rows.forEach(each);',
    ...stepOn(paging),
  ];
  return [
    '/** Calls `each` with every row of all pages. */',
    `private static void ${camel(request.operation.id)}(${request.login === undefined ? '' : 'String token, '}Consumer<JsonNode> each) throws Exception {`,
    `    long ${position} = ${first};`,
    '    while (true) {',
    ...lines.flatMap((line) => line.split('\n')).map((line) => `        ${line}`),
    '    }',
    '}',
  ].join('\n');
}

/** The lines after the rows: on to the next position, or the end. A total that is missing is no end. */
function stepOn({ next, position }: Paging): string[] {
  const end = (when: string): string[] => [`if (rows.isEmpty() || ${when}) {`, '    return;', '}'];
  switch (next.by) {
    case 'rows':
      return [
        `${position} += rows.size();`,
        `long total = ${javaAt('answer', next.total)}.asLong(Long.MAX_VALUE);`,
        ...end(`${position} >= total`),
      ];
    case 'answer':
      return [
        `long remaining = ${javaAt('answer', next.remaining)}.asLong();`,
        `long next = ${javaAt('answer', next.next)}.asLong();`,
        ...end(`remaining == 0 || next <= ${position}`),
        `${position} = next;`,
      ];
    case 'page': {
      const step = `${position}++;`;
      if (next.hasNext !== undefined) return [...end(`!${javaAt('answer', next.hasNext)}.asBoolean()`), step];
      if (next.total === undefined) return [`if (rows.size() < ${next.size}) {`, '    return;', '}', step];
      const total = `long total = ${javaAt('answer', next.total)}.asLong(Long.MAX_VALUE);`;
      return [total, ...end(`${position} * ${next.size} >= total`), step];
    }
  }
}
