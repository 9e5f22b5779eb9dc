import type { PythonLibrary } from '../python/library';
import { pythonModule } from '../python/module';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * requests takes an address as it is when it is encoded already. It would put a login of `~/.netrc` in place of
 * the header Authorization, unless it is given one; and it takes 3xx for a success.
 */
const requests: PythonLibrary = {
  module: 'requests',
  body: 'data',
  options: [
    'auth=lambda request: request,  # or else ~/.netrc may set Authorization',
    'timeout=60,',
    'allow_redirects=False,',
  ],
  failed: 'not 200 <= response.status_code < 300',
  isAsync: false,
};

/** Python with requests; all pages are a generator. */
export const pythonRequests = {
  id: 'python-requests',
  title: 'Python (requests)',
  language: 'python',
  extension: 'py',
  needs: 'requests 2',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => pythonModule(request, requests),
} as const satisfies SnippetTarget;
