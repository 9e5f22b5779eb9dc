import { soundsSecret } from '../client/drift/driftWords';
import type { HttpResponse, Timing } from '../http/exchange';
import type { Redact } from '../http/redaction/redaction';
import { MASK } from '../http/redaction/redaction';
import type { ResponseView } from '../protocol/response';

/** What an answer was like on the wire, without secrets: those that are known, and what sounds like one by its name. */
export function responseViewOf(response: HttpResponse, redact: Redact): ResponseView {
  const { status, at, headers, timing, wireBytes, decodedBytes, attempts = 1, text } = response;
  return {
    status,
    at,
    durationMs: tenths(timing.totalMs),
    phases: phasesOf(timing),
    headers: [...headers].map(([name, value]) => ({
      name,
      value: isSecret(name) ? MASK : redact(value),
    })),
    wireBytes,
    decodedBytes,
    attempts,
    hasText: text !== '',
  };
}

/** Where the time went: each time that is known, from the one before. */
function phasesOf({ lookupMs, connectMs, secureMs, headersMs, totalMs }: Timing): ResponseView['phases'] {
  const ends: readonly (readonly [name: string, end: number | undefined])[] = [
    ['Lookup', lookupMs],
    ['Connect', connectMs],
    ['Secure', secureMs],
    ['First byte', headersMs],
    ['Body', totalMs],
  ];
  let before = 0;
  return ends.flatMap(([name, end]) => {
    if (end === undefined) return [];
    const ms = tenths(Math.max(0, end - before));
    before = end;
    return [{ name, ms }];
  });
}

/** Milliseconds, with one digit: on this machine a whole exchange takes less than ten. */
const tenths = (ms: number): number => Math.round(ms * 10) / 10;

const isSecret = (header: string): boolean =>
  /cookie|session|jwt|^x-auth/i.test(header) || soundsSecret(header);
