import type { Exact } from './exactNumber';
import { digitsOf } from './exactNumber';

/** A sum of more digits than this is not made: it takes one huge number beside a small one. */
const LONGEST = 100;

/** Significant digits of an average that does not come out even; all of those before its point besides. */
const AVERAGE_DIGITS = 20;

/** Adds numbers without losing a digit. */
export class ExactSum {
  /** How many were added. */
  count = 0;
  /** Whole numbers as long as a double holds their sum: that is fast. */
  private whole = 0;
  /** All others: units by the power of ten that they count. */
  private readonly units = new Map<bigint, bigint>();
  private tooLong = false;

  add(number: Exact): void {
    this.count++;
    if (typeof number === 'number' && Number.isSafeInteger(number)) {
      const whole = this.whole + number;
      if (Number.isSafeInteger(whole)) {
        this.whole = whole;
        return;
      }
    }
    const { negative, digits, point } = digitsOf(number);
    if (digits === '') return;
    if (digits.length > LONGEST) this.tooLong = true;
    else this.addUnits(BigInt(negative ? `-${digits}` : digits), point - BigInt(digits.length));
  }

  /** The sum in digits; undefined when it would take more than 100 of them. */
  get text(): string | undefined {
    const total = this.total();
    return total === undefined ? undefined : decimalText(total.units, total.exponent);
  }

  /** The sum divided by the count, exact or rounded to 20 significant digits; undefined as the sum is, and of nothing. */
  get average(): string | undefined {
    const total = this.total();
    if (total === undefined || this.count === 0) return undefined;
    const { units, exponent } = total;
    const count = BigInt(this.count);
    const length = String(units).length; // at most one too long, for the sign
    const point = BigInt(length) + exponent;
    const digits = point > AVERAGE_DIGITS && point <= LONGEST ? Number(point) : AVERAGE_DIGITS;
    const more = BigInt(Math.max(0, digits + 1 + String(count).length - length + 1));
    const scaled = units * 10n ** more;
    const average = scaled / count;
    const isExact = average * count === scaled;
    return decimalText(isExact ? average : rounded(average, digits), exponent - more);
  }

  private addUnits(units: bigint, exponent: bigint): void {
    this.units.set(exponent, (this.units.get(exponent) ?? 0n) + units);
  }

  private total(): { readonly units: bigint; readonly exponent: bigint } | undefined {
    const parts = [...this.units, [0n, BigInt(this.whole)] as const].filter(([, units]) => units !== 0n);
    if (this.tooLong) return undefined;
    const [first] = parts;
    if (first === undefined) return { units: 0n, exponent: 0n };
    let [lowest] = first;
    let highest = lowest;
    for (const [exponent, units] of parts) {
      const top = exponent + BigInt(String(units).length);
      if (exponent < lowest) lowest = exponent;
      if (top > highest) highest = top;
    }
    if (highest - lowest > LONGEST) return undefined;
    const sum = parts.reduce((all, [exponent, units]) => all + units * 10n ** (exponent - lowest), 0n);
    return { units: sum, exponent: lowest };
  }
}

/** Units with zeros after so many digits, rounded half away from zero. */
function rounded(units: bigint, digits: number): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(units).replace('-', '').length - digits));
  const half = units < 0n ? -unit / 2n : unit / 2n;
  return ((units + half) / unit) * unit;
}

/** The number units × 10^exponent: written out, or with an exponent where that would take over 100 zeros or so. */
export function decimalText(units: bigint, exponent: bigint): string {
  if (units === 0n) return '0';
  const sign = units < 0n ? '-' : '';
  const all = String(units < 0n ? -units : units);
  const digits = all.replace(/0+$/, '');
  const point = BigInt(all.length) + exponent;
  if (point > LONGEST || point < -AVERAGE_DIGITS) {
    const rest = digits.length === 1 ? '' : `.${digits.slice(1)}`;
    return `${sign}${digits.charAt(0)}${rest}e${String(point - 1n)}`;
  }
  const at = Number(point);
  if (at <= 0) return `${sign}0.${'0'.repeat(-at)}${digits}`;
  if (digits.length <= at) return sign + digits.padEnd(at, '0');
  return `${sign}${digits.slice(0, at)}.${digits.slice(at)}`;
}
