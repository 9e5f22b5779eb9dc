import { unicodeEscape } from './js';

/**
 * A PowerShell string in single quotes. Whatever is not printable ASCII is escaped: it could be a quote for
 * PowerShell, be invisible, or become something else where PowerShell 5.1 reads a file without a byte order mark.
 */
export function powershellString(text: string): string {
  if (/^[ -~]*$/.test(text)) return quoted(text);
  return `[regex]::Unescape(${quoted(text.replaceAll('\\', '\\\\').replace(/[^ -~]/g, unicodeEscape))})`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
