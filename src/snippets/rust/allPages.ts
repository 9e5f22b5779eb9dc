import type { Pointer } from '../../catalog/pagination';
import { jsonPointer, missingRows } from '../java/json';
import { snake } from '../names';
import type { Paging } from '../paging';
import { rustString } from '../quoting/rust';
import type { SnippetRequest } from '../target';
import { rustRequest } from './request';

/** The Rust iterator over all pages. */
export function rustAllPages(
  { operation, login }: SnippetRequest,
  { first, position, limits }: Paging,
): string {
  const mutable = limits.length === 0 ? '' : 'mut ';
  const rows = 'impl Iterator<Item = Result<Vec<Value>>>';
  const name = snake(operation.id);
  const token = `fn ${name}<'a>(api: &'a ${mutable}Api, token: &'a str) -> ${rows} + 'a {`;
  const head =
    login === undefined
      ? `fn ${name}(api: &${mutable}Api) -> ${rows} + '_ {`
      : token.length <= 100
        ? token
        : token.replace('(', '(\n    ').replace(', ', ',\n    ').replace(') ->', ',\n) ->');
  return `/// Every page, as its rows.
${head}
    let mut next = Some(${first});
    std::iter::from_fn(move || {
        let ${position} = next.take()?;
        Some(api.page(${login === undefined ? '' : 'token, '}${position}).map(|(rows, following)| {
            next = following;
            rows
        }))
    })
}`;
}

/** The method that reads a page: its rows, and the position after it where there is one. */
export function rustPage(request: SnippetRequest, paging: Paging): string {
  const { position, rows, limits } = paging;
  const self = limits.length === 0 ? '&self' : '&mut self';
  const token = request.login === undefined ? '' : ' token: &str,';
  return `fn page(${self},${token} ${position}: u64) -> Result<(Vec<Value>, Option<u64>)> {
${rustRequest(request, request.template, 'self.', paging)
  .join('\n')
  .replace(/^(?=.)/gm, '    ')}
    let mut answer: Value = serde_json::from_str(&self.send(request)?)?;
    let rows = answer.pointer_mut(${pointer(rows)}).map(Value::take);
    let Some(Value::Array(rows)) = rows else {
        return Err(${rustString(missingRows(rows))}.into());
    };
${following(paging)
  .map((line) => `    ${line}`)
  .join('\n')}
}`;
}

const pointer = (at: Pointer): string => rustString(jsonPointer(at));

/** The lines that end with the rows and what follows. A total that is missing is no end. */
function following({ next, position }: Paging): string[] {
  const number = (name: string, at: Pointer): string => `let ${name} = number(&answer, ${pointer(at)});`;
  const ok = (after: string): string => `Ok((rows, more.then_some(${after})))`;
  switch (next.by) {
    case 'rows':
      return [
        number('total', next.total),
        `let ${position} = ${position} + rows.len() as u64;`,
        `let more = !rows.is_empty() && total.map_or(true, |total| ${position} < total);`,
        ok(position),
      ];
    case 'answer':
      return [
        number('remaining', next.remaining),
        number('next', next.next),
        `let more = !rows.is_empty() && remaining.unwrap_or(0) > 0 && next > Some(${position});`,
        'Ok((rows, next.filter(|_| more)))',
      ];
    case 'page': {
      if (next.hasNext !== undefined)
        return [
          `let has_next = answer.pointer(${pointer(next.hasNext)});`,
          'let more = !rows.is_empty() && has_next == Some(&Value::Bool(true));',
          ok(`${position} + 1`),
        ];
      if (next.total === undefined) return [`let more = rows.len() >= ${next.size};`, ok(`${position} + 1`)];
      return [
        number('total', next.total),
        `let more = !rows.is_empty() && total.map_or(true, |total| ${position} * ${next.size} < total);`,
        ok(`${position} + 1`),
      ];
    }
  }
}
