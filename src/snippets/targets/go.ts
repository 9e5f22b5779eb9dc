import type { SnippetTarget } from '../target';

export const go = {
  id: 'go',
  title: 'Go (net/http)',
  language: 'go',
  extension: 'go',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
