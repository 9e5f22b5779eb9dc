import type { Paging } from '../paging';
import { REFUSED, SEND, SEND_AND_KEEP } from './page';
import { indented } from './texts';

/** What a walk remembers to keep within the documented quota. */
export function quotaSections({ limits }: Paging): string[][] {
  if (limits.length === 0) return [];
  const pairs = limits.map(({ requests, seconds }) => `[${grouped(requests)}, ${grouped(seconds)}]`);
  return [
    [
      '# The documented quota: at most so many requests in any so many seconds.',
      `LIMITS = [${pairs.join(', ')}].freeze`,
      'ANSWERED = [] # when answers came',
    ],
  ];
}

/** Functions that send a request within the quota, and again after a 429. */
export function patienceSections({ limits, pauseSeconds }: Paging): string[][] {
  const most = Math.max(...limits.map(({ requests }) => requests));
  const throttled = limits.length > 0;
  return [
    FETCH,
    [
      throttled ? '# Sends a request as soon as the quota allows it.' : '# Sends a request.',
      'def perform(request)',
      ...indented(
        throttled
          ? [
              ...WAIT,
              ...SEND_AND_KEEP,
              'ANSWERED.push(now)',
              `ANSWERED.shift if ANSWERED.size > ${grouped(most)}`,
              'response',
            ]
          : SEND,
      ),
      'end',
    ],
    ...(throttled ? [NOW] : []),
    [
      '# Seconds to wait after a 429: what Retry-After says, or else the usual pause.',
      'def pause_after(response)',
      "  retry_after = response['Retry-After'].to_s",
      '  return retry_after.to_i if retry_after.match?(/\\A\\d+\\z/)',
      '',
      '  [Time.httpdate(retry_after) - Time.now, 0].max',
      'rescue ArgumentError',
      `  ${grouped(pauseSeconds)}`,
      'end',
    ],
  ];
}

const FETCH = [
  '# The JSON of an answer. After a 429 it waits and asks again, at most 5 times.',
  'def fetch_json(request)',
  ...indented([
    'response = perform(request)',
    '5.times do',
    "  break unless response.code == '429'",
    '',
    '  sleep(pause_after(response))',
    '  response = perform(request)',
    'end',
    REFUSED,
    '',
    'JSON.parse(response.body)',
  ]),
  'end',
];

const WAIT = [
  'LIMITS.each do |count, seconds|',
  '  sleep([ANSWERED[-count] + seconds - now, 0].max) if ANSWERED.size >= count',
  'end',
];

const NOW = [
  '# Seconds of a clock that nobody sets.',
  'def now',
  '  Process.clock_gettime(Process::CLOCK_MONOTONIC)',
  'end',
];

/** A number as Ruby's formatters want it: `86_400`. */
const grouped = (value: number): string =>
  value < 10_000 ? String(value) : String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '_');
