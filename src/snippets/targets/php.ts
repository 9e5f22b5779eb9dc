import type { SnippetTarget } from '../target';

export const php = {
  id: 'php',
  title: 'PHP (cURL)',
  language: 'php',
  extension: 'php',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
