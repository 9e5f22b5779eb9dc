import { format, resolveConfig } from 'prettier';

/** Rows of cells as a table in Markdown, laid out as the project's formatter does it; the first row is its head. */
export async function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): Promise<string> {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const options = await resolveConfig('docs/snippets.md');
  const table = await format(lines.join('\n'), { ...options, parser: 'markdown' });
  return table.trim();
}
