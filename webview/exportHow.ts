import type { RequestParams } from '../src/protocol/contract';

/** How rows are written to a file. */
export type ExportHow = Omit<RequestParams<'exportRows'>, 'rows'>;

export const exportFormats = ['csv', 'json', 'ndjson', 'markdown'] as const;
export const separators = [',', ';', '\t'] as const;
export const nestings = ['json', 'columns'] as const;

/** As it is before the user chooses: safe to open in a spreadsheet. */
export const defaultExport: ExportHow = {
  format: 'csv',
  separator: ',',
  bom: false,
  guardFormulas: true,
  nested: 'json',
};

/** Reads what was remembered; whatever is missing or unreadable falls back to the default. */
export function readExport(saved: unknown): ExportHow {
  const value: Partial<Record<keyof ExportHow, unknown>> =
    typeof saved === 'object' && saved !== null ? saved : {};
  const { bom, guardFormulas } = value;
  return {
    format: exportFormats.find((format) => format === value.format) ?? defaultExport.format,
    separator: separators.find((separator) => separator === value.separator) ?? defaultExport.separator,
    bom: typeof bom === 'boolean' ? bom : defaultExport.bom,
    guardFormulas: typeof guardFormulas === 'boolean' ? guardFormulas : defaultExport.guardFormulas,
    nested: nestings.find((nesting) => nesting === value.nested) ?? defaultExport.nested,
  };
}
