import { fold } from './fold';

/** A text made ready for being compared many times. */
export interface TextKey {
  readonly text: string;
  /** Its order by letters and numbers alone, as code units; undefined where only the collator knows it. */
  readonly key: string | undefined;
}

/**
 * Compares texts as a reader of English sorts them: numbers inside by their value, then letters, then accents,
 * then lower before upper case. The same as `Intl.Collator('en', { numeric: true })`, ten times as fast for
 * most European texts, and the same on every machine.
 */
export function compareTexts(a: TextKey, b: TextKey): number {
  if (a.key !== undefined && b.key !== undefined && a.key !== b.key) return a.key < b.key ? -1 : 1;
  return collate(a.text, b.text);
}

/** The same of texts without keys, or whose keys are the same. */
export const collate = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b));

export function textKey(text: string): TextKey {
  const units = new Units();
  const isKnown = addOrderKey(units, text);
  return { text, key: isKnown ? String.fromCharCode(...units.list.subarray(0, units.length)) : undefined };
}

const collator = new Intl.Collator('en', { numeric: true });

/** Longer texts differ early as a rule: making their keys would cost more than comparing them. */
const LONGEST = 200;

/** Printable ASCII in the collator's own order, upper case as lower case: each code's place in it, from 1 on. */
const places = ((): Uint8Array => {
  const codes = Array.from({ length: 95 }, (_, at) => at + 32).filter((code) => code < 65 || code > 90);
  const inOrder = codes.sort((a, b) => collator.compare(String.fromCharCode(a), String.fromCharCode(b)));
  const found = new Uint8Array(128);
  for (const [place, code] of inOrder.entries()) found[code] = place + 1;
  for (let upper = 65; upper <= 90; upper++) found[upper] = found[upper + 32] ?? 0;
  return found;
})();

const ZERO = 48;
const isDigit = (code: number): boolean => code >= ZERO && code <= 57;

/** A growing list of units, of which keys are made: numbers from 1 to 127. */
export class Units {
  length = 0;
  list = new Uint8Array(4_096);

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.list.length) return;
    const longer = new Uint8Array(2 * this.list.length + more);
    longer.set(this.list);
    this.list = longer;
  }

  push(unit: number): void {
    this.list[this.length++] = unit;
  }
}

/**
 * Adds a text's order by letters and numbers alone: of two texts that have one, it decides wherever it differs.
 * False where only the collator knows the order; then nothing is added.
 */
export function addOrderKey(units: Units, text: string): boolean {
  if (text.length > LONGEST) return false;
  const before = units.length;
  if (addUnits(units, text)) return true;
  units.length = before;
  if (NOT_ASCII.test(text) && addUnits(units, fold(text))) return true;
  units.length = before;
  return false;
}

// eslint-disable-next-line no-control-regex -- they are ASCII too
const NOT_ASCII = /[^\u0000-\u007f]/;

function addUnits(units: Units, text: string): boolean {
  units.reserve(2 * text.length); // no number needs more
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const from = at;
      while (isDigit(text.charCodeAt(at + 1))) at++;
      addNumber(units, text, from, at + 1);
      continue;
    }
    const place = code < 128 ? places[code] : 0;
    if (place === undefined || place === 0) return false;
    units.push(place);
  }
  return true;
}

/** The number of digits goes before them, so that longer numbers come later: 9 says that more than 8 follow. */
function addNumber(units: Units, text: string, from: number, to: number): void {
  let first = from;
  while (first < to && text.charCodeAt(first) === ZERO) first++;
  const zero = places[ZERO] ?? 0;
  let length = to - first;
  for (; length > 8; length -= 9) units.push(zero + 9);
  units.push(zero + length);
  for (let at = first; at < to; at++) units.push(zero + text.charCodeAt(at) - ZERO);
}
