import type { SnippetTarget } from '../target';

export const typescriptUndici = {
  id: 'typescript-undici',
  title: 'TypeScript (undici and zod, typed and validated)',
  language: 'typescript',
  extension: 'ts',
  needs: 'undici 7 and zod 4',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
