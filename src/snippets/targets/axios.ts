import type { SnippetTarget } from '../target';

export const axios = {
  id: 'axios',
  title: 'JavaScript (axios)',
  language: 'javascript',
  extension: 'mjs',
  needs: 'axios 1 and qs 6',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
