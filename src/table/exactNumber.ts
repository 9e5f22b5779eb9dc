import { LosslessNumber } from '../http/json/json';

/** A number without loss: one that a double holds just as it was sent, or any other as its digits. */
export type Exact = number | Decimal;

/** The number 0.DIGITS × 10^point. Neither exponent nor digits are ever written out. */
interface Decimal {
  readonly negative: boolean;
  /** Without zeros at either end; empty for zero. */
  readonly digits: string;
  readonly point: bigint;
  /** The double next to it, which may be infinite or zero. */
  readonly approx: number;
}

/** A value that is a number; undefined for any other, also for digits that were sent as text. */
export function exactOf(value: unknown): Exact | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value instanceof LosslessNumber ? readNumber(value.value) : undefined;
}

/** A text that is a decimal number and nothing else, such as -12.50 or 1e400; undefined for any other. */
export function readNumber(text: string): Exact | undefined {
  const match = NUMBER.exec(text.trim());
  if (match === null) return undefined;
  const approx = Number(match[0]);
  return String(approx) === match[0] ? approx : decimalOf(match, approx);
}

/** Negative when the first is smaller, positive when it is larger, 0 when both are the same number. */
export function compareNumbers(a: Exact, b: Exact): number {
  const [x, y] = [approxOf(a), approxOf(b)];
  // Rounding never turns two numbers round, so that different doubles tell.
  if (x !== y) return x < y ? -1 : 1;
  return typeof a === 'number' && typeof b === 'number' ? 0 : compareDecimals(digitsOf(a), digitsOf(b));
}

/** The double next to a number: infinite where none is large enough. */
export const approxOf = (number: Exact): number => (typeof number === 'number' ? number : number.approx);

/** A number as its digits. */
export function digitsOf(number: Exact): Decimal {
  if (typeof number !== 'number') return number;
  const match = NUMBER.exec(String(number));
  if (match === null) throw new Error('A number that is not finite has no digits.');
  return decimalOf(match, number);
}

/** Something that is the same for equal numbers only, however they were written. */
export function numberIdentity(number: Exact): number | string {
  if (typeof number === 'number') return number;
  if (Number.isFinite(number.approx) && compareNumbers(number, number.approx) === 0) return number.approx;
  return `${number.negative ? '-' : ''}0.${number.digits}e${String(number.point)}`;
}

const NUMBER = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;

function decimalOf([, sign, whole = '', fraction, bare, exponent]: RegExpExecArray, approx: number): Decimal {
  const all = whole + (fraction ?? bare ?? '');
  const first = all.search(/[1-9]/);
  if (first === -1) return { negative: false, digits: '', point: 0n, approx: 0 };
  const point = BigInt(whole.length - first) + BigInt(exponent?.replace('+', '') ?? 0);
  return { negative: sign === '-', digits: withoutZeros(all.slice(first)), point, approx };
}

/** Not by a regular expression: that takes the square of the length where many zeros are not at the end. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits.endsWith('0', end)) end--;
  return digits.slice(0, end);
}

function compareDecimals(a: Decimal, b: Decimal): number {
  const sign = signOf(a);
  if (sign !== signOf(b)) return sign - signOf(b);
  if (a.point !== b.point) return a.point < b.point ? -sign : sign;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -sign : sign;
}

const signOf = ({ negative, digits }: Decimal): number => (digits === '' ? 0 : negative ? -1 : 1);
