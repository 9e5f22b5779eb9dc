import type { TextMeasure } from './widths';

/** Measures text in the grid's fonts, as the theme and the zoom have them now. */
export function measureText(place: HTMLElement): TextMeasure {
  const value = probe(place, 'grid-probe');
  const head = probe(place, 'grid-probe grid-head-cell');
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return { character: 7, label: (text) => text.length * 8 };
  pen.font = value;
  const character = pen.measureText('0'.repeat(40)).width / 40;
  pen.font = head;
  return { character, label: (text) => pen.measureText(text).width };
}

/** The font that elements of a class get here, as CSS writes it. */
function probe(place: HTMLElement, name: string): string {
  const element = document.createElement('span');
  element.className = name;
  place.append(element);
  // Put together by hand: the shorthand comes empty where it cannot say everything.
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  element.remove();
  return font;
}
