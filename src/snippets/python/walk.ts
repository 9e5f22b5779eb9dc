import { snake } from '../names';
import type { Paging } from '../paging';
import { pythonString } from '../quoting/python';
import type { Login, SnippetRequest } from '../target';
import { callOf, functionLines } from './functions';
import type { Block, PythonLibrary } from './library';
import { indented } from './library';
import { patienceBlocks, quotaBlocks } from './patience';
import { sentArguments } from './page';
import { headerLines, place } from './texts';

/** A generator of all rows of a list, what it needs, and its use. */
export function walkBlocks(request: SnippetRequest, paging: Paging, library: PythonLibrary): Block[] {
  const { login } = request;
  return [
    ...quotaBlocks(paging),
    generator(request, paging, library),
    ...(login === undefined ? [] : [logIn(request, login, library)]),
    ...patienceBlocks(request, paging, library),
    ...use(request, library),
  ];
}

function generator(request: SnippetRequest, paging: Paging, library: PythonLibrary): Block {
  const { isAsync } = library;
  const iterator = isAsync ? 'AsyncIterator' : 'Iterator';
  const walk = walkLines(request, paging, library);
  return {
    imports: [
      `from collections.abc import ${iterator}`,
      'from typing import Any',
      ...(isAsync ? ['from http.cookiejar import CookieJar, DefaultCookiePolicy'] : []),
    ],
    lines: functionLines(
      { name: snake(request.operation.id), result: `${iterator}[Any]`, isAsync },
      'All rows, page after page.',
      isAsync ? [...CLIENT, ...indented(walk)] : walk,
    ),
  };
}

const CLIENT = [
  'no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))',
  'async with httpx.AsyncClient(cookies=no_cookies) as client:',
];

function walkLines(request: SnippetRequest, paging: Paging, { isAsync }: PythonLibrary): string[] {
  const { template, login } = request;
  const { position, first, rows, url } = paging;
  const [start = '', ...others] = headerLines(request, template);
  const method = login === undefined ? [] : [pythonString(template.method)];
  const address = pythonString(`${braces(url.before)}{${position}}${braces(url.after)}`);
  return [
    ...(login === undefined ? [] : [`token = ${isAsync ? 'await log_in(client)' : 'log_in()'}`]),
    `headers = ${start}`,
    ...others,
    `${position} = ${String(first)}`,
    'while True:',
    ...indented([
      `url = f${address}`,
      `answer = ${callOf('fetch', [...method, 'url', 'headers'], isAsync)}`,
      `rows = answer${place(rows)}`,
      ...(isAsync ? ['for row in rows:', '    yield row'] : ['yield from rows']),
      ...stopLines(paging),
    ]),
  ];
}

/** Text of an f-string. */
const braces = (text: string): string => text.replace(/[{}]/g, '$&$&');

/** The vendor's rule for the end of a list. After a page without rows there is none, whatever is promised. */
function stopLines({ next, position }: Paging): string[] {
  switch (next.by) {
    case 'page':
      return [...lastPage(next, position), '    return', `${position} += 1`];
    case 'rows':
      return [
        `total = int(answer${place(next.total)})`,
        `${position} += len(rows)`,
        `if not rows or ${position} >= total:`,
        '    return',
      ];
    case 'answer':
      return [
        `if not rows or int(answer${place(next.remaining)}) <= 0:`,
        '    return',
        `following = int(answer${place(next.next)})`,
        `if following <= ${position}:`,
        '    return',
        `${position} = following`,
      ];
  }
}

function lastPage(
  { size, total, hasNext }: Extract<Paging['next'], { by: 'page' }>,
  position: string,
): string[] {
  if (hasNext !== undefined) return [`if not rows or not answer${place(hasNext)}:`];
  if (total === undefined) return [`if len(rows) < ${String(size)}:`];
  return [`total = int(answer${place(total)})`, `if not rows or ${position} * ${String(size)} >= total:`];
}

const logIn = (request: SnippetRequest, login: Login, { isAsync }: PythonLibrary): Block => ({
  lines: functionLines(
    { name: 'log_in', result: 'str', isAsync, parameters: isAsync ? ['client: httpx.AsyncClient'] : [] },
    'A token that a login issues.',
    [
      `answer = ${isAsync ? 'await ' : ''}fetch(`,
      ...indented([...(isAsync ? ['client,'] : []), ...sentArguments(request, login.template)]),
      ')',
      `token: str = answer${place(login.token)}`,
      'return token',
    ],
  ),
});

function use({ operation }: SnippetRequest, { isAsync }: PythonLibrary): Block[] {
  const loop = [
    `${isAsync ? 'async for' : 'for'} row in ${snake(operation.id)}():`,
    '    print(json.dumps(row, ensure_ascii=False), flush=True)',
  ];
  const imports = ['import json'];
  const start = 'if __name__ == "__main__":';
  if (!isAsync) return [{ imports, lines: [start, ...indented(loop)] }];
  return [
    { imports, lines: ['async def main() -> None:', ...indented(loop)] },
    { imports: ['import asyncio'], lines: [start, '    asyncio.run(main())'] },
  ];
}
