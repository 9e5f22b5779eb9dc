import type { SnippetTarget } from '../target';

export const pythonHttpx = {
  id: 'python-httpx',
  title: 'Python (httpx)',
  language: 'python',
  extension: 'py',
  needs: 'httpx',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
