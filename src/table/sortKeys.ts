import type { Column } from '../protocol/results';
import { fieldReader } from './columns';
import { holdsTexts, OWN, sortValueOf } from './compare';
import { shownText } from './shownText';
import type { Exact } from './exactNumber';
import { approxOf, compareNumbers } from './exactNumber';
import { addOrderKey, collate, Units } from './textOrder';

/**
 * What the values of a column are sorted by, as numbers: `ranks` first, then `high`, then `low`. Where values are
 * equal in all of them, `compare` may know more. Texts have the first eight units of their keys in `high` and `low`,
 * from wherever `packTexts` was told to begin.
 */
export class SortKeys {
  readonly ranks: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Of the keys that any two texts have, the beginning that all share. */
  shared = Infinity;
  private readonly read: (row: unknown) => unknown;
  private readonly holdsTexts: boolean;
  /** Only where there are some. */
  private texts: (string | undefined)[] | undefined;
  private exact: Map<number, Exact> | undefined;
  private readonly numbers: Float64Array;
  private readonly units = new Units();
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private first = -1;

  constructor(
    private readonly column: Column,
    private readonly direction: 1 | -1,
    count: number,
  ) {
    this.read = fieldReader(column.id);
    this.holdsTexts = holdsTexts(column.kind);
    this.ranks = new Uint32Array(count);
    this.high = new Uint32Array(count);
    this.low = new Uint32Array(count);
    this.numbers = new Float64Array(count);
    this.starts = new Uint32Array(count);
    this.ends = new Uint32Array(count);
  }

  /** Takes the value of the row in a place. */
  add(place: number, row: unknown): void {
    const value = this.read(row);
    // What most columns hold goes without a detour.
    if (typeof value === 'string' && value !== '' && this.holdsTexts) {
      this.ranks[place] = 2 * OWN;
      this.addText(place, shownText(value));
      return;
    }
    const { rank, number, text } = sortValueOf(value, this.column.kind);
    this.ranks[place] = 2 * rank; // see `isKeyless`
    if (text === undefined) this.addNumber(place, number);
    else this.addText(place, text);
  }

  /** Texts that only the collator can order have an odd rank, those that they mix with the even one before. */
  isKeyless(place: number): boolean {
    return (this.ranks[place] ?? 0) % 2 === 1;
  }

  isText(place: number): boolean {
    return this.texts?.[place] !== undefined;
  }

  /** Whether values that are equal as numbers may differ all the same. */
  get hasExact(): boolean {
    return this.exact !== undefined;
  }

  /** Whether two texts are the same. */
  isSame(a: number, b: number): boolean {
    return this.texts?.[a] === this.texts?.[b];
  }

  /** Whether a text's key is over so many units after its beginning. */
  isOver(place: number, depth: number): boolean {
    return (this.ends[place] ?? 0) - (this.starts[place] ?? 0) <= depth;
  }

  /** The units from `depth` on that two keys have in common. */
  common(a: number, b: number, depth: number, most: number): number {
    const { list } = this.units;
    const [from, other] = [this.starts[a] ?? 0, this.starts[b] ?? 0];
    const end = Math.min((this.ends[a] ?? 0) - from, (this.ends[b] ?? 0) - other, most);
    let at = depth;
    while (at < end && list[from + at] === list[other + at]) at++;
    return at;
  }

  /** Puts eight units of a text's key, from `depth` on, where they are sorted by. */
  packText(place: number, depth: number): void {
    const { list } = this.units;
    const end = this.ends[place] ?? 0;
    let at = (this.starts[place] ?? 0) + depth;
    let [high, low] = [0, 0];
    for (let unit = 0; unit < 4; unit++, at++) high = (high << 8) | (at < end ? (list[at] ?? 0) : 0);
    for (let unit = 0; unit < 4; unit++, at++) low = (low << 8) | (at < end ? (list[at] ?? 0) : 0);
    this.put(place, high, low);
  }

  /** Orders two values of the same rank, in the direction; 0 when neither comes first. */
  readonly compare = (a: number, b: number): number => {
    const [text, other] = [this.texts?.[a], this.texts?.[b]];
    if (text === undefined || other === undefined)
      return this.direction * compareNumbers(this.numberAt(a), this.numberAt(b));
    return this.direction * (this.compareKeys(a, b) || collate(text, other));
  };

  private compareKeys(a: number, b: number): number {
    if (this.isKeyless(a) || this.isKeyless(b)) return 0;
    const { list } = this.units;
    const at = this.common(a, b, 0, Infinity);
    const [from, other] = [this.starts[a] ?? 0, this.starts[b] ?? 0];
    const unit = from + at < (this.ends[a] ?? 0) ? (list[from + at] ?? 0) : 0;
    return unit - (other + at < (this.ends[b] ?? 0) ? (list[other + at] ?? 0) : 0);
  }

  private numberAt(place: number): Exact {
    return this.exact?.get(place) ?? this.numbers[place] ?? 0;
  }

  private addNumber(place: number, number: Exact): void {
    if (typeof number !== 'number') (this.exact ??= new Map()).set(place, number);
    double[0] = approxOf(number) + 0; // -0 is 0
    this.numbers[place] = double[0];
    const [high, low] = [halves[HIGH] ?? 0, halves[1 - HIGH] ?? 0];
    // As unsigned numbers they are in order: negative ones turned round, and before the others.
    if (high >>> 31 === 1) this.put(place, ~high, ~low);
    else this.put(place, high | 0x8000_0000, low);
  }

  private addText(place: number, text: string): void {
    (this.texts ??= new Array<string | undefined>(this.ranks.length))[place] = text;
    this.starts[place] = this.units.length;
    if (!addOrderKey(this.units, text)) this.ranks[place] = (this.ranks[place] ?? 0) + 1;
    this.ends[place] = this.units.length;
    if (this.isKeyless(place)) return;
    if (this.first < 0) this.first = place;
    else this.shared = this.common(this.first, place, 0, this.shared);
  }

  private put(place: number, high: number, low: number): void {
    this.high[place] = this.direction === 1 ? high : ~high;
    this.low[place] = this.direction === 1 ? low : ~low;
  }
}

/** The two halves of a number as they are stored, for reading its bits. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
/** Where the half with the sign is: machines differ. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
