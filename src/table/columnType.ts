import * as z from 'zod';
import { metaOf, unwrapped } from '../catalog/meta';
import { fieldsOf } from '../catalog/rowSchema';
import { choices, typeWords } from '../catalog/typeWords';
import type { Cell, CellKind } from '../protocol/results';
import { kindOf, NO_ZONE } from './cells';

/** What a column's values are, in words, from its schema and from what came; undefined where neither says anything. */
export function columnType(schema: z.ZodType | undefined, cells: readonly Cell[]): string | undefined {
  const kind = kindOf(cells);
  if (kind === 'date') return dateWords(cells);
  if (kind === 'image') return 'image';
  if (schema === undefined) return cells.some(isFilled) ? kindWords[kind] : undefined;
  return closedWords(schema) ?? typeWords(schema);
}

/** Dates are texts to most documents: what they are shows in how they are written. */
function dateWords(cells: readonly Cell[]): string {
  const dates = cells.filter(({ kind }) => kind === 'date');
  if (dates.every(({ text }) => text.length === 'YYYY-MM-DD'.length)) return 'date';
  return dates.some(({ hint }) => hint === NO_ZONE) ? `date and time, ${NO_ZONE}` : 'date and time';
}

/** "one of 3 values", for those that have labels or may not be others. */
function closedWords(schema: z.ZodType): string | undefined {
  const count = isClosed(schema) ? choices(schema).length : 0;
  const inner = unwrapped(schema);
  const fields = Object.keys(fieldsOf(inner));
  if (fields.length === 2 && fields.includes('key') && fields.includes('text')) return 'translated text';
  return count > 1 ? `one of ${String(count)} values` : undefined;
}

function isClosed(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  return (
    metaOf(schema).labels !== undefined ||
    inner instanceof z.ZodEnum ||
    inner instanceof z.ZodLiteral ||
    (inner instanceof z.ZodUnion && (inner.options as readonly z.ZodType[]).every(isClosed)) // options are schemas
  );
}

const isFilled = ({ kind }: Cell): boolean => kind !== 'missing' && kind !== 'null';

const kindWords: Readonly<Partial<Record<CellKind, string>>> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  nested: 'list or object',
};
