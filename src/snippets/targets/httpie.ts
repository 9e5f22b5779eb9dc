import type { SnippetTarget } from '../target';

export const httpie = {
  id: 'httpie',
  title: 'HTTPie',
  language: 'shellscript',
  extension: 'sh',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
