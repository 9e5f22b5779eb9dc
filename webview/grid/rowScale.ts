import { rowHeight } from './geometry';

/** Browsers limit how tall an element can be, in physical pixels: this leaves room for zoom and dense screens. */
const tallest = 8_000_000;

/** Where rows stand under a scrollbar. Pixels of the list are those of the rows one under the other. */
export interface RowScale {
  /** Height of the element that holds the rows, in CSS pixels. */
  readonly height: number;
  /** The list's pixel at the top for a scroll position. */
  readonly listTop: (scrollTop: number) => number;
  /** The scroll position for a pixel of the list. */
  readonly scrollTop: (listTop: number) => number;
}

/** One to one, until there are more rows than an element can hold: then a step of the scrollbar passes more of them. */
export function rowScale(rowCount: number, view: number): RowScale {
  const whole = rowCount * rowHeight;
  const height = Math.min(whole, tallest);
  const factor = whole === height ? 1 : (whole - view) / (height - view);
  return {
    height,
    listTop: (scrollTop) => scrollTop * factor,
    scrollTop: (listTop) => listTop / factor,
  };
}
