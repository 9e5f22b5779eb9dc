import { rubyScript } from '../ruby/script';
import type { SnippetRequest, SnippetTarget } from '../target';

/** Ruby with what comes with it. All pages are an enumerator. */
export const ruby = {
  id: 'ruby',
  title: 'Ruby (net/http)',
  language: 'ruby',
  extension: 'rb',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => rubyScript(request),
} as const satisfies SnippetTarget;
