import type { SnippetTarget } from '../target';

export const javascriptFetch = {
  id: 'javascript-fetch',
  title: 'JavaScript (fetch)',
  language: 'javascript',
  extension: 'mjs',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
