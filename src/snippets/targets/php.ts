import { phpScript } from '../php/script';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * PHP with its curl extension. Without `CURLOPT_PATH_AS_IS` curl would squash the path, and without an empty
 * `Expect` it would ask before it sends a large body. All pages are a generator.
 */
export const php = {
  id: 'php',
  title: 'PHP (cURL)',
  language: 'php',
  extension: 'php',
  needs: 'PHP 8.1 with curl',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => phpScript(request),
} as const satisfies SnippetTarget;
