import { clamp } from '../layout';
import type { GridColumn } from './source';

/** Padding and border of a cell, and room for the menu and the handle beside a column's name, in CSS pixels. */
const chrome = 19;
const headChrome = 41;
const characterBounds = { min: 4, max: 42 };
const longestLabel = 260;

/** Bounds of a column that is resized, in CSS pixels. */
export const columnBounds = { min: 40, max: 1200 } as const;

/** Each column's width in CSS pixels: the user's, else what fits; a filling column takes the room left. */
export function widthsOf(
  columns: readonly GridColumn[],
  chosen: Readonly<Record<string, number>>,
  measure: TextMeasure,
  room: number,
): readonly number[] {
  const widths = columns.map((column) => chosen[column.id] ?? fitting(column, measure));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  if (left <= 0) return widths;
  return widths.map((width, index) => {
    const column = columns[index];
    return column?.fills === true && chosen[column.id] === undefined ? width + left : width;
  });
}

/** Widths of text in the grid's fonts, in CSS pixels. */
export interface TextMeasure {
  /** One character of a value. */
  readonly character: number;
  /** A column's name. */
  label(text: string): number;
}

function fitting(column: GridColumn, measure: TextMeasure): number {
  const values = clamp(column.characters, characterBounds) * measure.character + chrome;
  return Math.ceil(Math.max(values, Math.min(measure.label(column.label) + headChrome, longestLabel)));
}
