import type { SnippetTarget } from '../target';

export const powershell = {
  id: 'powershell',
  title: 'PowerShell (Invoke-RestMethod)',
  language: 'powershell',
  extension: 'ps1',
  offers: [],
  render: () => '',
} as const satisfies SnippetTarget;
