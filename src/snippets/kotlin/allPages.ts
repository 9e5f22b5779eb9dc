import { missingRows } from '../java/json';
import { camel } from '../names';
import type { Paging } from '../paging';
import { kotlinString } from '../quoting/kotlin';
import type { SnippetRequest } from '../target';
import { kotlinAt } from './json';
import { kotlinRequest } from './request';

/** The Kotlin function that walks all pages. */
export function kotlinAllPages(request: SnippetRequest, paging: Paging): string {
  const { url, first, position, rows } = paging;
  const address = kotlinString(url.before, { code: position }, url.after);
  const lines = [
    ...kotlinRequest(request, request.template, address),
    'val answer = json.readTree(send(request))',
    `val rows = ${kotlinAt('answer', rows)}`,
    `check(rows.isArray) { ${kotlinString(missingRows(rows))} }`,
    'yieldAll(rows)',
    ...stepOn(paging),
  ];
  return [
    '/** Every row of all pages. */',
    `fun ${camel(request.operation.id)}(${request.login === undefined ? '' : 'token: String'}): Sequence<JsonNode> = sequence {`,
    `    var ${position} = ${first}L`,
    '    while (true) {',
    ...lines.flatMap((line) => line.split('\n')).map((line) => `        ${line}`),
    '    }',
    '}',
  ].join('\n');
}

/** The lines after the rows: on to the next position, or the end. A total that is missing is no end. */
function stepOn({ next, position }: Paging): string[] {
  const end = (when: string): string => `if (rows.isEmpty || ${when}) break`;
  switch (next.by) {
    case 'rows':
      return [
        `${position} += rows.size()`,
        `val total = ${kotlinAt('answer', next.total)}.asLong(Long.MAX_VALUE)`,
        end(`${position} >= total`),
      ];
    case 'answer':
      return [
        `val remaining = ${kotlinAt('answer', next.remaining)}.asLong()`,
        `val next = ${kotlinAt('answer', next.next)}.asLong()`,
        end(`remaining == 0L || next <= ${position}`),
        `${position} = next`,
      ];
    case 'page': {
      const step = `${position}++`;
      if (next.hasNext !== undefined) return [end(`!${kotlinAt('answer', next.hasNext)}.asBoolean()`), step];
      if (next.total === undefined) return [`if (rows.size() < ${next.size}) break`, step];
      const total = `val total = ${kotlinAt('answer', next.total)}.asLong(Long.MAX_VALUE)`;
      return [total, end(`${position} * ${next.size} >= total`), step];
    }
  }
}
