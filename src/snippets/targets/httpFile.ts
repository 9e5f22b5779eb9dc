import { urlText } from '../../client/requestTemplate';
import { commentText } from '../quoting/comment';
import { httpFileRefusal, httpFileText } from '../quoting/httpFile';
import type { SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/**
 * One request in the syntax that REST Client and httpYac share. They refer to another request's answer in
 * different ways, so a login is none of it; and neither can stop at a variable that is not set.
 */
export const httpFile = {
  id: 'http-file',
  title: '.http file (REST Client, httpYac)',
  language: 'http',
  extension: 'http',
  offers: [],
  refuses: ({ template }: SnippetRequest): string | undefined =>
    httpFileRefusal(urlText(template), 'The address') ?? httpFileRefusal(template.body ?? [], 'The body'),
  render: (request: SnippetRequest): string => {
    const { method, headers, body } = request.template;
    return [
      `# ${commentText(titleOf(request))}`,
      '# @no-redirect',
      '# @no-cookie-jar',
      `${method} ${httpFileText(urlText(request.template))} HTTP/1.1`,
      ...headers.map(({ name, value }) => `${name}: ${httpFileText(value)}`),
      ...(body === undefined ? [] : ['', httpFileText(body)]),
      '',
    ].join('\n');
  },
} as const satisfies SnippetTarget;
