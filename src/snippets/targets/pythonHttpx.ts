import type { PythonLibrary } from '../python/library';
import { pythonModule } from '../python/module';
import type { SnippetRequest, SnippetTarget } from '../target';

/** httpx takes an address as it is when it is encoded already; before 0.24 it reads `~/.netrc` as requests does. */
const httpx: PythonLibrary = {
  module: 'httpx',
  body: 'content',
  options: [
    'auth=httpx.Auth(),  # or else ~/.netrc may set Authorization',
    'timeout=60,',
    'follow_redirects=False,',
  ],
  failed: 'not response.is_success',
  isAsync: true,
};

/** Python with httpx; all pages are an asynchronous generator. */
export const pythonHttpx = {
  id: 'python-httpx',
  title: 'Python (httpx)',
  language: 'python',
  extension: 'py',
  needs: 'httpx',
  offers: ['all', 'login'],
  refuses: ({ template }: SnippetRequest): string | undefined =>
    template.url.length > LONGEST_URL
      ? 'httpx takes addresses of up to 65,536 characters, and this one is longer.'
      : undefined,
  render: (request: SnippetRequest): string => pythonModule(request, httpx),
} as const satisfies SnippetTarget;

const LONGEST_URL = 65_536;
