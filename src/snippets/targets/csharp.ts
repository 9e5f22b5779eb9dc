import type { SnippetTarget } from '../target';

export const csharp = {
  id: 'csharp',
  title: 'C# (HttpClient)',
  language: 'csharp',
  extension: 'cs',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
