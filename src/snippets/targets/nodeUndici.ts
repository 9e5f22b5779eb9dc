import type { SnippetTarget } from '../target';

export const nodeUndici = {
  id: 'node-undici',
  title: 'Node.js (undici)',
  language: 'javascript',
  extension: 'mjs',
  needs: 'undici 7',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
