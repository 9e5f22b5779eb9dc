import assert from 'node:assert/strict';
import { RateLimitedError, RequestError, VendorFailedError } from '../../src/http/errors';
import { outcomeOf } from '../../src/http/outcome';
import { jsonText } from '../../src/http/json/json';
import { failureOf } from '../../src/session/failure';
import type { FaultCase, Gap } from './case';
import { everythingIn, leaksIn } from './leaks';
import { PAGE } from './kits';
import type { Observed } from './play';
import { filled } from './texts';
import { sideOf } from './told';

/** The six checks of every case: error and text, number of attempts, their times, rows, secrets, foreign hosts. */
export function check(one: FaultCase, seen: Observed): void {
  const checks = [checkTold, checkAttempts, checkTimes, checkRows, checkSecrets, checkElsewhere];
  const failures = checks.flatMap((each) => {
    try {
      each(one, seen);
      return [];
    } catch (error) {
      return [`${each.name}: ${String(error)}`];
    }
  });
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

function checkTold(one: FaultCase, seen: Observed): void {
  const { error } = seen;
  const told = one.expected.error;
  if (told === undefined) {
    assert.equal(error, undefined, `It works, without ${String(error)}`);
    assert.deepEqual(
      seen.notices,
      (one.expected.notices ?? []).map((text) => filled(text, one, seen)),
      'notices',
    );
    return;
  }
  assert.ok(error instanceof RequestError, `It fails with an error of ours, not ${String(error)}.`);
  const failure = failureOf(error, situation(one, seen));
  assert.deepEqual(
    { kind: error.kind, message: error.message, title: failure.title },
    { kind: told.kind, message: filled(told.message, one, seen), title: filled(told.title, one, seen) },
  );
  assert.ok(failure.detail.startsWith(filled(told.message, one, seen)), failure.detail);
  assert.equal(error.side, sideOf(told.kind), 'whose side it is on');
  const { operation } = one.kit[one.act] ?? one.kit.list;
  assert.equal(error.attempted, `“${operation.title}” of ${one.kit.vendor.title}`, 'what was attempted');
  assert.match(error.next, /^[A-Z].*\.$/, 'what to do next');
  // Of several callers the others go on.
  if (one.act !== 'many') assert.equal(error.at, seen.endedAt, 'when it failed');
  if (one.act === 'write') assert.equal(outcomeOf(error), told.outcome, 'what became of the write');
  if (told.answer !== undefined)
    assert.equal(error.answer, filled(told.answer, one, seen), 'what came of the answer');
  if (told.again !== undefined) {
    const at = error instanceof RateLimitedError || error instanceof VendorFailedError ? error.possibleAt : 0;
    assert.equal(((at ?? 0) - seen.endedAt) / 1000, told.again, 'seconds until it is possible again');
  }
}

function checkAttempts({ expected, kit, act }: FaultCase, seen: Observed): void {
  const { countedBy = 'requests', attempts } = expected;
  assert.equal(seen[countedBy].length, attempts, `attempts, counted by ${countedBy}`);
  const { error } = seen;
  const { gaps = [] } = expected;
  if (error instanceof RequestError && act !== 'many') {
    // Those of the page that failed, and how the user is told.
    const last = gaps.length - gaps.findLastIndex((gap) => gap === 'at once' || typeof gap === 'object');
    const made = error.kind === 'cancelled' && seen.requests.length === 0 ? 0 : last;
    assert.equal(error.attempts ?? 1, made, 'attempts that the error tells of');
  }
  const logins = expected.logins ?? (kit.login !== undefined && seen.requests.length > 0 ? 1 : 0);
  assert.equal(seen.logins.length, logins, 'logins');
  // What never got as far as being sent costs nothing.
  const spent = expected.spent ?? seen.requests.length + logins;
  assert.equal(seen.spent, spent, 'what the meter says was sent');
  if (expected.meter !== undefined)
    assert.deepEqual(new Set(seen.meter), new Set(seen.meter.length > 0 ? [expected.meter] : []), 'meter');
}

/** The pause before a repeat is never longer than this, whatever the random number: half a second, then twice that. */
const longestBackoff = (repeat: number): number => 500 * 2 ** repeat;

function checkTimes({ expected, act }: FaultCase, seen: Observed): void {
  const { countedBy = 'requests', gaps = [] } = expected;
  const times = seen[countedBy].map((one) => (typeof one === 'number' ? one : one.at));
  if (gaps.includes('backoff')) assert.match(seen.waits.join(), /"why":"again"/, 'the pause is told');
  if (gaps.some((gap) => typeof gap === 'number' || (typeof gap === 'object' && 'atLeast' in gap)))
    assert.match(seen.waits.join(), /"why":"limit"/, 'the countdown is told');
  let repeat = 0;
  times.slice(1).forEach((time, index) => {
    const gap = time - (times[index] ?? 0);
    const due: Gap = gaps[index] ?? (act === 'many' ? { atLeast: 0 } : 'at once');
    const what = `gap ${String(index + 1)} of ${String(times.length - 1)}: ${String(gap)} ms`;
    if (due === 'backoff') {
      assert.ok(gap > 0 && gap <= longestBackoff(repeat), what);
      repeat++;
    } else {
      if (typeof due === 'object' && 'atLeast' in due) assert.ok(gap >= due.atLeast, what);
      else assert.equal(gap, typeof due === 'object' ? due.asleep : due === 'at once' ? 0 : due, what);
      repeat = 0;
    }
  });
}

function checkRows(one: FaultCase, seen: Observed): void {
  const { expected, kit, act } = one;
  assert.equal(seen.rows.length, expected.rows, 'rows');
  if (expected.has !== undefined) assert.ok(jsonText(seen.rows).includes(expected.has), expected.has);
  if (act !== 'list') return;
  const { error } = seen;
  if (error === undefined) {
    assert.equal(seen.complete, expected.complete ?? true, 'whether the list is complete');
    const { movedFrom = [] } = expected;
    assert.deepEqual(
      seen.movedFrom,
      movedFrom.map((text) => filled(text, one, seen)),
      'paths that led there',
    );
  } else if (error instanceof RequestError) {
    const { page } = kit.list.operation;
    const pages = expected.rows / PAGE;
    const position = page.style === 'pageNumber' ? pages + 1 : expected.rows;
    assert.deepEqual(error.kept, { pages, rows: expected.rows, position }, 'what is kept');
  }
}

/** The credentials of a case, and the tokens that were issued in it. */
const secretsOf = ({ kit }: FaultCase, { logins }: Observed): string[] => [
  ...Object.entries(kit.credentials).flatMap(([name, value]) =>
    kit.vendor.auth.fields[name]?.secret === false ? [] : [value],
  ),
  ...logins.map((_, index) => kit.login?.token(index) ?? ''),
];

/** Most of a secret is as good as all of it. */
const beginningOf = (secret: string): string => secret.slice(0, -4);

function checkSecrets(one: FaultCase, seen: Observed): void {
  const secrets = secretsOf(one, seen);
  const failure = seen.error === undefined ? '' : failureOf(seen.error, situation(one, seen));
  const sinks = {
    log: seen.log.join('\n'),
    error: everythingIn(seen.error),
    failure: JSON.stringify(failure),
    notices: seen.notices.join('\n'),
    waits: seen.waits.join('\n'),
  };
  for (const [sink, text] of Object.entries(sinks)) {
    assert.deepEqual(leaksIn(text, secrets), [], `in ${sink}`);
    for (const secret of secrets) assert.ok(!text.includes(beginningOf(secret)), `a beginning in ${sink}`);
  }
  for (const { headers } of [...seen.requests, ...seen.logins])
    assert.equal(headers.get('cookie'), undefined, 'no cookie is sent');
  // The check would mean nothing if no secret had been on its way.
  if (seen.requests.length > 0) {
    const headers = [...(seen.requests[0]?.headers.values() ?? [])].join('\n');
    assert.notDeepEqual(leaksIn(headers, secrets), [], 'the vendor gets the credentials');
  }
}

function checkElsewhere(one: FaultCase, seen: Observed): void {
  const { elsewhere, proxied } = seen;
  assert.equal(elsewhere.length, one.expected.elsewhere ?? 0, 'requests to another host');
  for (const { method, target, headers, body } of [...elsewhere, ...proxied]) {
    const text = [method, target, ...headers.values(), body].join('\n');
    assert.deepEqual(leaksIn(text, secretsOf(one, seen)), [], 'no credential goes to another host');
  }
}

const situation = ({ kit, act }: FaultCase, seen: Observed) => ({
  vendor: kit.vendor.title,
  operation: kit[act]?.operation.title ?? '',
  profile: 'Test',
  sandbox: false,
  rows: seen.rows.length,
  at: seen.endedAt,
  redact: seen.redact,
  marked: 0,
  ...(act === 'write' ? { write: { payload: true } } : {}),
});
