import type { Exact } from './exactNumber';
import { approxOf, compareNumbers, digitsOf, numberIdentity } from './exactNumber';
import { decimalText, ExactSum } from './exactSum';
import type { Bars } from './tally';

/** Ranges of numbers, and different numbers that have a bar each, are at most so many. */
const MOST_BARS = 12;

/** Numbers with more digits than this, before or after the point, have no bar: no range would hold them and others. */
const MOST_DIGITS = 100;

/** Numbers looked at in one step: about a millisecond's work. */
const LOOKED_AT = 256;

/**
 * How numbers are spread: over ranges of an even length that a person would choose, or over the numbers
 * themselves where they are few. A range of whole numbers names its first and its last; any other the number
 * that it begins with and the one that the next begins with.
 */
export function* numberBars(numbers: readonly Exact[]): Generator<undefined, Bars> {
  const few = new Map<number | string, { readonly number: Exact; count: number }>();
  const usual: Exact[] = [];
  const tooLong = new Set<number | string>();
  for (const [at, number] of numbers.entries()) {
    if (at % LOOKED_AT === 0) yield;
    if (isTooLong(number)) {
      tooLong.add(numberIdentity(number));
      continue;
    }
    usual.push(number);
    if (few.size > MOST_BARS) continue;
    const identity = numberIdentity(number);
    const found = few.get(identity);
    if (found === undefined) few.set(identity, { number, count: 1 });
    else found.count++;
  }
  const bars = few.size <= MOST_BARS ? singles([...few.values()]) : yield* ranges(usual);
  return { bars, others: numbers.length - usual.length, otherValues: tooLong.size };
}

function isTooLong(number: Exact): boolean {
  if (typeof number === 'number')
    return Math.abs(number) > 1e99 || (number !== 0 && Math.abs(number) < 1e-99);
  const { digits, point } = number;
  return digits.length > MOST_DIGITS || point > MOST_DIGITS || point < -MOST_DIGITS;
}

const singles = (few: readonly { readonly number: Exact; readonly count: number }[]): Bars['bars'] =>
  [...few]
    .sort((a, b) => compareNumbers(a.number, b.number))
    .map(({ number, count }) => ({ label: textOf(number), count }));

function textOf(number: Exact): string {
  const { negative, digits, point } = digitsOf(number);
  return decimalText(BigInt(negative ? `-${digits}` : digits), point - BigInt(digits.length));
}

function* ranges(numbers: readonly Exact[]): Generator<undefined, Bars['bars']> {
  let [lowest = 0, highest = lowest] = [numbers[0]];
  let areWhole = true;
  for (const [at, number] of numbers.entries()) {
    if (at % LOOKED_AT === 0) yield;
    if (compareNumbers(number, lowest) < 0) lowest = number;
    if (compareNumbers(number, highest) > 0) highest = number;
    areWhole &&= isWhole(number);
  }
  const step = stepFor(lowest, highest, areWhole);
  const first = placeOf(lowest, step);
  const counts = Array.from({ length: Number(placeOf(highest, step) - first) + 1 }, () => 0);
  for (const [at, number] of numbers.entries()) {
    if (at % LOOKED_AT === 0) yield;
    const place = Number(placeOf(number, step) - first);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ label: labelOf(first + BigInt(at), step, areWhole), count }));
}

/** The length of a range: so many times a power of ten. */
interface Step {
  readonly times: bigint;
  readonly power: number;
}

/** The shortest of 1, 2, 5, 10, 20, 50 … that does with few enough ranges. */
function stepFor(lowest: Exact, highest: Exact, areWhole: boolean): Step {
  const least = Math.floor(Math.log10(spanOf(lowest, highest) / MOST_BARS));
  for (let power = areWhole ? Math.max(0, least) : least; ; power++)
    for (const times of [1n, 2n, 5n]) {
      const step = { times, power };
      if (placeOf(highest, step) - placeOf(lowest, step) < MOST_BARS) return step;
    }
}

/** What lies between two different numbers, never nothing. */
function spanOf(lowest: Exact, highest: Exact): number {
  const sum = new ExactSum();
  const { negative, ...rest } = digitsOf(lowest);
  sum.add(highest);
  sum.add({ ...rest, negative: !negative, approx: -rest.approx });
  const span = sum.text === undefined ? approxOf(highest) - approxOf(lowest) : Number(sum.text);
  return Math.max(span, Number.MIN_VALUE);
}

/** In which range a number is, counted from the one that begins with 0. */
function placeOf(number: Exact, { times, power }: Step): bigint {
  const { negative, digits, point } = digitsOf(number);
  const length = Math.max(0, Number(point) - power);
  const whole = BigInt(digits.slice(0, length).padEnd(digits === '' ? 0 : length, '0'));
  const place = whole / times;
  if (!negative) return place;
  const isStart = digits.length <= length && place * times === whole;
  return isStart ? -place : -place - 1n;
}

function labelOf(place: bigint, { times, power }: Step, areWhole: boolean): string {
  const exponent = BigInt(power);
  const from = place * times;
  const start = decimalText(from, exponent);
  if (!areWhole) return `${start} to ${decimalText(from + times, exponent)}`;
  const last = (from + times) * 10n ** exponent - 1n;
  return decimalText(last, 0n) === start ? start : `${start} to ${decimalText(last, 0n)}`;
}

function isWhole(number: Exact): boolean {
  if (typeof number === 'number') return Number.isInteger(number);
  return number.digits.length <= number.point;
}
