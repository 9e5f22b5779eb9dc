import type { SnippetTarget } from '../target';

export const kotlin = {
  id: 'kotlin',
  title: 'Kotlin (HttpClient)',
  language: 'kotlin',
  extension: 'kt',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
