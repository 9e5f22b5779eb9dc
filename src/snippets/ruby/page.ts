import type { RequestTemplate } from '../../client/requestTemplate';
import type { Login, SnippetRequest } from '../target';
import { bodyLines, indented, place, requestLines, uriCode } from './texts';

/** By itself, Ruby would send a request again whose connection was lost. */
const EXCHANGE = [
  'Net::HTTP.start(',
  '  uri.hostname, uri.port,',
  "  use_ssl: uri.scheme == 'https', open_timeout: 10, read_timeout: 60, max_retries: 0",
  ') { |http| http.request(request) }',
];

const RESPONSE = EXCHANGE.map((line, at) => (at === 0 ? `response = ${line}` : line));

/** One request, written out. */
export const onePage = (request: SnippetRequest): string[][] => [
  [
    `uri = ${uriCode(request, request.template)}`,
    ...assigned(request, request.template, 'uri'),
    ...RESPONSE,
    'abort("HTTP #{response.code}: #{response.body}") unless response.is_a?(Net::HTTPSuccess)',
    'print response.body',
  ],
];

/** A login, and the request with its token. */
export const pageAfterLogin = (request: SnippetRequest, login: Login): string[][] => [
  [
    '# Sends a request; gives the body of an answer with a status of 2xx.',
    'def perform(request)',
    ...indented([...SEND_AND_KEEP, REFUSED, '', 'response.body']),
    'end',
  ],
  logInLines(request, login, 'JSON.parse(perform(request))'),
  ['token = log_in', ...assigned(request, request.template), 'print perform(request)'],
];

/** A function that logs in; `read` is an expression for the JSON that answers `request`. */
export const logInLines = (request: SnippetRequest, login: Login, read: string): string[] => [
  '# A token that a login issues.',
  'def log_in',
  ...indented([...assigned(request, login.template), `answer = ${read}`, place(login.token)]),
  'end',
];

/** Sends `request`, and gives what answers it. */
export const SEND = ['uri = request.uri', ...EXCHANGE];

/** Sends `request`; `response` is what answers it. */
export const SEND_AND_KEEP = ['uri = request.uri', ...RESPONSE];

/** Ends the snippet with the answer, unless its status is 2xx. */
export const REFUSED =
  'raise "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)';

const assigned = (request: SnippetRequest, template: RequestTemplate, uri?: string): string[] => [
  ...requestLines(request, template, uri).map((line, at) => (at === 0 ? `request = ${line}` : line)),
  ...bodyLines(request, template),
];
