import type { RequestTemplate, Text } from '../../client/requestTemplate';
import { renderText, urlText } from '../../client/requestTemplate';
import { commentText } from '../quoting/comment';
import { shWord, type Expansion } from '../quoting/sh';
import type { Login, SnippetRequest } from '../target';
import { titleOf } from '../text';
import { jqPath } from './jq';
import { checkOf, functionsOf, wordOf } from './secrets';
import { walk } from './walk';

/** What a shell cannot do by itself. */
export const NEEDS = 'jq for all pages, for a login, and for a key in a body or an address';

/** A program that sends requests from a shell. */
export interface ShellTool {
  /** The parts of a command, a line each. */
  readonly command: (parts: CommandParts) => readonly string[];
  /** Lines that a walk begins with. */
  readonly setUp: readonly string[];
  /** Lines that read `code`, `retry_after` and `body` out of `answer`, which is all that the command prints. */
  readonly readAnswer: readonly string[];
}

/** What a command is made of; the words are quoted. */
export interface CommandParts {
  readonly template: RequestTemplate;
  readonly url: string;
  /** `Name: value` */
  readonly headers: readonly string[];
  /** Too long a body is not a word: it comes through a pipe. */
  readonly body?: string;
  readonly piped: boolean;
  /** Whether the status is printed with the answer; otherwise another than 2xx is a failure. */
  readonly withStatus: boolean;
}

/** The most bytes that a body has as an argument: Linux allows one 128 KiB. */
const LONGEST = 100_000;

/** A whole script: one command, or a login before it, or a walk through all pages. */
export const shellScript = (request: SnippetRequest, tool: ShellTool): string =>
  `${[`# ${commentText(titleOf(request))}`, '', ...linesOf(request, tool)].join('\n')}\n`;

function linesOf(request: SnippetRequest, tool: ShellTool): string[] {
  const { template, paging, login } = request;
  const token = login === undefined ? [] : logIn(request, tool, login);
  if (paging !== undefined) {
    const { before, after } = paging.url;
    const page = commandOf(request, tool, template, [before, { expand: `$${paging.position}` }, after]);
    const send = ['answer=$(', ...indented(page), ')', ...tool.readAnswer];
    return walk(request, paging, { send, setUp: [...token, ...tool.setUp] });
  }
  const check = checkOf(request);
  return [
    ...functionsOf(request),
    ...and(check === undefined ? [] : [check]),
    ...and(token),
    ...commandOf(request, tool, template),
  ];
}

/** The next step comes only after this one went well, also where the lines are pasted into a shell. */
const and = (lines: readonly string[]): string[] => ending(lines, ' &&');

/** An answer without a token is an error with the answer in it. */
const logIn = (request: SnippetRequest, tool: ShellTool, { template, token }: Login): string[] => [
  'token=$(',
  ...ending(indented(commandOf(request, tool, template)), ' |'),
  `    jq -er ${shWord(`${jqPath(token)} // error`)}`,
  ')',
];

/** A command whose address is given is that of a page in a walk. */
function commandOf(
  request: SnippetRequest,
  tool: ShellTool,
  template: RequestTemplate,
  pageUrl?: readonly (Text[number] | Expansion)[],
): string[] {
  const { headers, body } = template;
  const piped = body !== undefined && bytesOf(body) > LONGEST;
  const parts = tool.command({
    template,
    url: wordOf(request, pageUrl ?? urlText(template)),
    headers: headers.map(({ name, value }) => wordOf(request, [`${name}: `, ...value])),
    ...(body === undefined || piped ? {} : { body: wordOf(request, body) }),
    piped,
    withStatus: pageUrl !== undefined,
  });
  const last = parts.length - 1;
  const lines = parts.map((part, at) => `${at === 0 ? '' : '  '}${part}${at < last ? ' \\' : ''}`);
  return piped ? [`printf %s ${wordOf(request, body)} |`, ...indented(lines)] : lines;
}

const bytesOf = (text: Text): number => new TextEncoder().encode(renderText(text, ({ env }) => env)).length;

const ending = (lines: readonly string[], end: string): string[] =>
  lines.map((line, at) => (at < lines.length - 1 ? line : line + end));

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
