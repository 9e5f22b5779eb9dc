import { shText, shWord } from '../quoting/sh';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * curl for a POSIX shell. `--globoff` and `--path-as-is` keep curl from reading a meaning into the URL,
 * `--data-raw` from reading a file, `--proto` from leaving the scheme. `--url-query` (curl 7.87) encodes what
 * a variable holds.
 */
export const curl = {
  id: 'curl',
  title: 'curl',
  language: 'shellscript',
  extension: 'sh',
  offers: [],
  render: ({ template }: SnippetRequest): string => {
    const scheme = template.url.startsWith('https:') ? 'https' : 'http';
    const lines = [
      `curl --globoff --path-as-is --proto '=${scheme}' --fail-with-body`,
      ...(template.method === 'GET' ? [] : [`--request ${template.method}`]),
      `--url ${shWord(template.url)}`,
      ...(template.secretQuery ?? []).map(({ name, value }) => `--url-query ${shText([`${name}=`, value])}`),
      ...template.headers.map(({ name, value }) => `--header ${shText([`${name}: `, ...value])}`),
      ...(template.body === undefined ? [] : [`--data-raw ${shText(template.body)}`]),
    ];
    return `${lines.join(' \\\n  ')}\n`;
  },
} as const satisfies SnippetTarget;
