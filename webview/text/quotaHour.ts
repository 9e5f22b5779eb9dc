import type { QuotaView } from '../../src/protocol/quota';
import { countText } from './units';

/** The hour as it is `minutes` later: the oldest minutes leave, and nothing was sent since. */
export const hourLater = (hour: readonly number[], minutes: number): readonly number[] =>
  minutes <= 0 ? hour : [...hour.slice(minutes), ...Array<number>(Math.min(minutes, hour.length)).fill(0)];

/** "Requests of the last hour: 123, at most 12 a minute". */
export function hourText(hour: readonly number[]): string {
  const sum = hour.reduce((total, count) => total + count, 0);
  return `Requests of the last hour: ${countText(sum)}, at most ${countText(Math.max(0, ...hour))} a minute`;
}

/** The limit of a minute; undefined where there is none. */
export const limitOfMinute = ({ windows }: QuotaView): number | undefined =>
  windows.find(({ seconds }) => seconds === 60)?.limit;

/** The hour in steps of five minutes, the latest first. */
export function hourRows(
  hour: readonly number[],
): readonly { readonly label: string; readonly count: number }[] {
  return Array.from({ length: Math.ceil(hour.length / 5) }, (_, step) => {
    const end = hour.length - step * 5;
    const count = hour.slice(Math.max(0, end - 5), end).reduce((total, one) => total + one, 0);
    const label =
      step === 0 ? 'Last 5 minutes' : `${(step * 5).toString()} to ${(step * 5 + 5).toString()} minutes ago`;
    return { label, count };
  });
}
