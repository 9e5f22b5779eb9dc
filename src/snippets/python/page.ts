import type { RequestTemplate } from '../../client/requestTemplate';
import { pythonString } from '../quoting/python';
import type { Login, SnippetRequest } from '../target';
import { functionLines } from './functions';
import type { Block, PythonLibrary } from './library';
import { closed, indented } from './library';
import { bodyLines, headerLines, place, urlLines } from './texts';

/** One request, written out. */
export function oncePage(request: SnippetRequest, library: PythonLibrary): Block[] {
  const { template } = request;
  const { method, body } = template;
  // Where a method has a function of its own, but none that takes a body, the general one is used.
  const hasOwn = body === undefined || method.startsWith('P');
  return [
    {
      imports: ['import sys'],
      lines: [
        `response = ${library.module}.${hasOwn ? method.toLowerCase() : 'request'}(`,
        ...(hasOwn ? [] : [`    ${pythonString(method)},`]),
        ...indented(closed(urlLines(request, template))),
        ...indented(closed(headerLines(request, template), 'headers=')),
        ...(body === undefined ? [] : indented(closed(bodyLines(request, body), `${library.body}=`))),
        ...indented(library.options),
        ')',
        ...endUnlessDone(library),
        PRINT,
      ],
    },
  ];
}

/** A login, and the request with its token. */
export function pageAfterLogin(request: SnippetRequest, login: Login, library: PythonLibrary): Block[] {
  return [
    sendBlock(library),
    {
      imports: ['import sys'],
      lines: [
        'answer = send(',
        ...indented(sentArguments(request, login.template)),
        ').json()',
        `token = answer${place(login.token)}`,
        'response = send(',
        ...indented(sentArguments(request, request.template)),
        ')',
        PRINT,
      ],
    },
  ];
}

/** The arguments of `send`: method, address, headers and body. */
export const sentArguments = (request: SnippetRequest, template: RequestTemplate): string[] => [
  `${pythonString(template.method)},`,
  ...closed(urlLines(request, template)),
  ...closed(headerLines(request, template)),
  ...(template.body === undefined ? [] : closed(bodyLines(request, template.body))),
];

const sendBlock = (library: PythonLibrary): Block => ({
  lines: functionLines(
    {
      name: 'send',
      parameters: ['method: str', 'url: str', 'headers: dict[str, str]', 'body: bytes = b""'],
      result: `${library.module}.Response`,
    },
    'Sends a request; ends the program unless the status is 2xx.',
    [
      `response = ${library.module}.request(`,
      ...indented(['method,', 'url,', 'headers=headers,', `${library.body}=body,`, ...library.options]),
      ')',
      ...endUnlessDone(library),
      'return response',
    ],
  ),
});

const endUnlessDone = ({ failed }: PythonLibrary): string[] => [
  `if ${failed}:`,
  '    sys.exit(f"HTTP {response.status_code}: {response.text}")',
];

/** The bytes as they came: Python's own output may have another encoding. */
const PRINT = 'sys.stdout.buffer.write(response.content)';
