import type { SnippetTarget } from '../target';

export const httpFile = {
  id: 'http-file',
  title: '.http file (REST Client, httpYac)',
  language: 'http',
  extension: 'http',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
