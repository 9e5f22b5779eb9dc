import type { SnippetTarget } from '../target';

export const java = {
  id: 'java',
  title: 'Java (HttpClient)',
  language: 'java',
  extension: 'java',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
