import type { Pointer } from '../../catalog/pagination';
import { pascal } from '../names';
import type { Paging } from '../paging';
import { csharpString } from '../quoting/csharp';
import type { SnippetRequest } from '../target';
import { csharpRequest } from './request';

/** The C# function that walks all pages. */
export function csharpAllPages(request: SnippetRequest, paging: Paging): string {
  const { url, first, position, rows } = paging;
  const address = [
    csharpString(url.before),
    position,
    ...(url.after === '' ? [] : [csharpString(url.after)]),
  ];
  const lines = [
    'var content = await SendAsync(() =>',
    '{',
    ...[...csharpRequest(request, request.template, address.join(' + ')), 'return request;'].map(indented),
    '});',
    'var answer = JsonSerializer.Deserialize<JsonElement>(content);',
    `var rows = ${csharpAt('answer', rows)};`,
    'foreach (var row in rows.EnumerateArray()) yield return row;',
    ...stepOn(paging),
  ];
  return [
    '// Every row of all pages.',
    `async IAsyncEnumerable<JsonElement> ${pascal(request.operation.id)}Async(${request.login === undefined ? '' : 'string token'})`,
    '{',
    `    var ${position} = ${first}L;`,
    '    while (true)',
    '    {',
    ...lines.map(indented).map(indented),
    '    }',
    '}',
  ].join('\n');
}

/** A block one step further in. */
export const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** The value at a place of an answer; it throws when the way there is missing. */
export const csharpAt = (root: string, at: Pointer): string =>
  [root, ...at.map((name) => `GetProperty(${csharpString(name)})`)].join('.');

/** The lines after the rows: on to the next position, or the end. */
function stepOn({ next, position }: Paging): string[] {
  const end = (when: string): string => `if (${when}) yield break;`;
  const none = 'rows.GetArrayLength() == 0';
  switch (next.by) {
    case 'rows':
      return [
        `${position} += rows.GetArrayLength();`,
        `var total = ${csharpAt('answer', next.total)};`,
        end(`${none} || ${position} >= Number(total)`),
      ];
    case 'answer':
      return [
        `var remaining = ${csharpAt('answer', next.remaining)};`,
        end(`${none} || Number(remaining) == 0`),
        `var next = Number(${csharpAt('answer', next.next)});`,
        end(`next <= ${position}`),
        `${position} = next;`,
      ];
    case 'page': {
      const step = `${position}++;`;
      if (next.hasNext !== undefined)
        return [
          `var hasNext = ${csharpAt('answer', next.hasNext)};`,
          end(`${none} || !hasNext.GetBoolean()`),
          step,
        ];
      if (next.total === undefined) return [end(`rows.GetArrayLength() < ${next.size}`), step];
      return [
        `var total = ${csharpAt('answer', next.total)};`,
        end(`${none} || ${position} * ${next.size} >= Number(total)`),
        step,
      ];
    }
  }
}
