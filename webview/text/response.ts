import type { ResponseView } from '../../src/protocol/response';
import { bytesText, countText } from './units';

/** A phase of an exchange: where its bar begins and ends, as shares of the whole time. */
export interface PhaseBar {
  readonly name: string;
  readonly ms: number;
  readonly from: number;
  readonly share: number;
}

/** The phases one after another on one line of time, which is as long as they are together, or as the exchange was. */
export function phaseBars({ phases, durationMs }: Pick<ResponseView, 'phases' | 'durationMs'>): PhaseBar[] {
  const sum = phases.reduce((ms, phase) => ms + phase.ms, 0);
  const whole = Math.max(sum, durationMs) || 1;
  let at = 0;
  return phases.map(({ name, ms }) => {
    const bar = { name, ms, from: at / whole, share: ms / whole };
    at += ms;
    return bar;
  });
}

/** "14.2 KB", or "3.1 KB on the wire, 14.2 KB decoded" where it came packed. */
export function sizeText({ wireBytes, decodedBytes }: ResponseView): string {
  return wireBytes === decodedBytes
    ? bytesText(decodedBytes)
    : `${bytesText(wireBytes)} on the wire, ${bytesText(decodedBytes)} decoded`;
}

/** "1", or "3: the first 2 failed". */
export function attemptsText(attempts: number): string {
  if (attempts < 2) return '1';
  return `${countText(attempts)}: the first ${attempts === 2 ? 'one' : countText(attempts - 1)} failed`;
}
