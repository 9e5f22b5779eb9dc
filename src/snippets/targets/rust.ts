import type { SnippetTarget } from '../target';

export const rust = {
  id: 'rust',
  title: 'Rust (reqwest)',
  language: 'rust',
  extension: 'rs',
  needs: 'reqwest with its feature blocking',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
