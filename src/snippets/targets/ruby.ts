import type { SnippetTarget } from '../target';

export const ruby = {
  id: 'ruby',
  title: 'Ruby (net/http)',
  language: 'ruby',
  extension: 'rb',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
