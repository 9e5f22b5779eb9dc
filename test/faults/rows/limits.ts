import type { Answer } from '../../support/faults/replies';
import { pause } from '../../support/faults/replies';
import type { FaultCase, Gap } from '../case';
import { CALLERS } from '../case';
import type { Kit } from '../kits';
import { kits } from '../kits';
import { told, toldLimit } from '../told';
import type { Fault } from './templates';
import { ended, passed, repeated } from './templates';
import { refusing } from './words';

/** The one window that is long enough for a wait of so many seconds, where only one is. */
function windowFor({ vendor }: Kit, seconds: number): string {
  const windows = vendor.rateLimit.windows.filter((window) => window.seconds >= seconds);
  return windows.length === 1 ? ` ${windows[0]?.label ?? ''}` : '';
}

/** A 429 that tells how long the limit lasts. */
const limited = (what: string, retryAfter: string, seconds: number): Omit<Fault, 'row'> => ({
  what,
  reply: refusing(429, 'Too many.', { headers: { 'Retry-After': retryAfter } }),
  told: (kit) => toldLimit('Too many.', seconds, windowFor(kit, seconds)),
  write: 'refused',
});

const SHORT = '429 + seconds ≤ 90';
const LONG = '429 + seconds > 90 (AutoVu day limit)';

/** Longer than this nobody waits. */
const LONGEST = 90;

/** A 429 whose length nobody knows: the vendor's own pause, and twice that after each further one. */
function withoutTime(row: string, what: string, headers: Answer['headers'], message: string): FaultCase[] {
  const reply = refusing(429, 'Too many.', headers === undefined ? {} : { headers });
  return repeated({ row, what, reply, told: toldLimit(message, 0), write: 'refused' }).map((one) => {
    const { pauseSeconds } = one.kit.vendor.rateLimit;
    const pauses = [pauseSeconds, 2 * pauseSeconds].filter((seconds) => seconds <= LONGEST);
    const waits: Gap[] = pauses.map((seconds) => seconds * 1000);
    const { error, rows, attempts } = one.expected;
    if (error === undefined) return { ...one, expected: { ...one.expected, gaps: waits.slice(0, 1) } };
    const failure = (seconds: number) => ({ ...toldLimit(message, seconds), outcome: error.outcome });
    if (attempts === 1)
      return { ...one, expected: { ...one.expected, error: { ...error, again: pauseSeconds } } };
    const before: Gap[] = rows > 0 ? ['at once'] : [];
    return {
      ...one,
      expected: {
        rows,
        attempts: before.length + 1 + waits.length,
        gaps: [...before, ...waits],
        error: failure(pauseSeconds * 2 ** waits.length) as typeof error, // without an outcome: it is a read
      },
    };
  });
}

const BUSY = told('vendor-failed', 'Busy.');

/** An answer of a gateway that tells how long it will be busy. */
const busy = (status: number, what: string, retryAfter: number): Fault => ({
  row: '502/503/504 with `Retry-After`',
  what: `${String(status)}${what}`,
  reply: refusing(status, 'Busy.', { headers: { 'Retry-After': String(retryAfter) } }),
  told: {
    ...BUSY,
    ...(status === 503 ? { title: '{vendor} is not available at the moment.' } : {}),
    again: retryAfter,
  },
  write: 'unknown',
});

/** Every reply to every caller is a refusal: after the first ones, one request at a time asks whether it is over. */
const storm: readonly FaultCase[] = kits.map((kit): FaultCase => {
  const told = { atLeast: 3000 };
  const held = { atLeast: kit.vendor.rateLimit.pauseSeconds * 1000 };
  const { kind, message, title } = toldLimit('Too many.', 3, windowFor(kit, 3));
  // Nobody stands in the line for more than 90 seconds: two long pauses are too much for the one behind.
  const attempts = kit.vendor.rateLimit.pauseSeconds > 45 ? 7 : 9;
  const gaps: Gap[] = ['at once', 'at once', told, told, held, held, held, held];
  return {
    row: '429 storm (every reply)',
    what: 'three callers at once',
    kit,
    act: 'many',
    reply: (request, index, world) => [
      // Only once all three are there.
      ...(index < CALLERS ? [pause(100)] : []),
      ...refusing(429, 'Too many.', { headers: { 'Retry-After': '3' } })(request, world),
    ],
    expected: {
      rows: 0,
      attempts,
      gaps: gaps.slice(0, attempts - 1),
      error: { kind, message, title },
    },
  };
});

/** The key is held back for the vendor's own pause after a third refusal, however short the told one is. */
const heldBack = (cases: readonly FaultCase[]): FaultCase[] =>
  cases.map((one) => {
    const { error, attempts } = one.expected;
    if (error?.again === undefined || attempts < 3) return one;
    const again = Math.max(error.again, one.kit.vendor.rateLimit.pauseSeconds);
    return { ...one, expected: { ...one.expected, error: { ...error, again } } };
  });

/** One of three calls at once is refused: what comes after waits for all of them. */
const parallel: readonly FaultCase[] = kits.map((kit) => ({
  row: '429 in one of many parallel calls',
  what: 'the first of three callers is refused',
  kit,
  act: 'many',
  reply: (request, index, world) => {
    const refusal = refusing(429, 'Too many.', { headers: { 'Retry-After': '30' } })(request, world);
    // Only once all three are there, and the others are answered after the refusal has arrived.
    if (index === 0) return [pause(100), ...refusal];
    return index < CALLERS ? [pause(200), ...world.good(request)] : undefined;
  },
  expected: { rows: CALLERS * CALLERS, attempts: 10, gaps: ['at once', 'at once', { atLeast: 30_000 }] },
}));

export const limits: readonly FaultCase[] = [
  ...heldBack([
    ...repeated({ row: SHORT, ...limited('7 seconds', '7', 7) }, [7000, 7000]),
    ...repeated({ row: SHORT, ...limited('90 seconds', '90', 90) }, [90_000, 90_000]),
    ...repeated({ row: '429 storm (every reply)', ...limited('3 seconds', '3', 3) }, [3000, 3000]),
  ]),
  ...ended({ row: LONG, ...limited('91 seconds', '91', 91) }),
  ...ended({ row: LONG, ...limited('nine hours', '32400', 32_400) }),
  ...ended({ row: LONG, ...limited('a date', 'Sun, 22 Nov 2026 00:00:00 GMT', 16 * 3600) }),
  ...withoutTime('429 without header', 'no time', undefined, 'Too many.'),
  ...['', '-5', '1e3', '60, 60', '1000000000000', 'soon', '5 seconds'].flatMap((value) =>
    withoutTime(
      "429 bad header (`''`, `-5`, `1e3`, `60, 60`, 10^12)",
      `“${value}”`,
      { 'Retry-After': value },
      'Too many. How long it lasts cannot be read from the answer.',
    ),
  ),
  ...[502, 503, 504].flatMap((status) => [
    ...repeated(busy(status, '', 20), [20_000, 20_000]),
    ...ended(busy(status, ' for an hour', 3600)),
  ]),
  // Only AutoVu documents such headers; the others have nothing to miss.
  ...passed({ row: 'Rate headers missing on 200', only: ['autovu'], meter: 'estimated' }),
  ...passed({ row: 'Rate headers missing on 200', only: ['letsjobit'], meter: 'counted' }),
  ...parallel,
  ...storm,
];
