import type { SnippetTarget } from '../target';

export const pythonRequests = {
  id: 'python-requests',
  title: 'Python (requests)',
  language: 'python',
  extension: 'py',
  needs: 'requests 2',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
