import assert from 'node:assert/strict';
import {
  CancelledError,
  ConflictError,
  InputError,
  NetworkError,
  NotFoundError,
  RateLimitedError,
  RequestError,
  TimeoutError,
  UnexpectedStatusError,
} from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import { failureOf, underAnotherProfile, wasStopped } from '../../../src/session/failure';
import type { Situation } from '../../../src/session/situation';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { firstCell, paged, visits } from '../../support/visits';
import { inUtc } from '../../support/utc';

describe('a session that fails', () => {
  it('keeps the rows under a failure, marked as old, and says what to do', async () => {
    const { session, clock } = openSession('letsjobit', 'visits.list', (_, index) => {
      if (index === 0) return visits(0);
      throw new NetworkError('sandbox.example is not accepting connections.', 'ECONNREFUSED');
    });
    await session.start();
    const again = session.start();
    await clock.advance(60_000);
    await again;
    const { run, results, failure } = session.state();
    assert.equal(run.status, 'failed');
    assert.equal(results?.stale, true);
    assert.equal(firstCell(session), 'v0');
    assert.deepEqual(
      [failure?.kind, failure?.side, failure?.action?.id],
      ['network', 'network', 'useSandbox'],
    );
    assert.equal(failure?.detail, 'sandbox.example is not accepting connections. Given up after 3 attempts.');
    assert.equal(failure.kept, 'Your inputs and the 100 rows already shown are kept.');
  });

  it('does not send an invalid form: the fields are marked, the inputs kept', async () => {
    const { session, requests } = paged();
    await session.snippets.load();
    session.setValues({ 'query.date': 'yesterday' });
    assert.deepEqual(session.state().form.issues, { 'query.date': 'Use a date such as 2026-11-21.' });
    assert.equal(session.state().snippet.code, '');
    await session.start();
    assert.equal(requests.length, 0);
    assert.deepEqual(
      [session.state().failure?.kind, session.state().failure?.detail],
      ['input', '1 field needs a change.'],
    );
    assert.equal(session.state().form.values['query.date'], 'yesterday');
  });

  it('asks for a required field only once it was needed', async () => {
    const { session } = openSession('autovu', 'job.get', undefined, { id: 'mine', sandbox: false });
    assert.equal(session.isReady, false);
    assert.deepEqual(session.state().form.issues, {});
    await session.start();
    assert.deepEqual(session.state().form.issues, { 'path.jobId': 'Fill this in.' });
  });

  it('shows the vendor’s own messages at the fields, until they are changed', async () => {
    const { session } = openSession('auvo', 'users.list', () =>
      jsonResponse({ pageSize: ['Too large.'], other: ['Odd.'] }, 400),
    );
    await session.start();
    assert.deepEqual(session.state().form.issues, { 'query.pageSize': 'Too large.' });
    assert.equal(session.state().failure?.detail, 'pageSize: Too large. other: Odd.');
    session.setValues({ ...session.state().form.values, 'query.pageSize': '5' });
    assert.deepEqual(session.state().form.issues, {});
  });

  it('says until when it waits for the quota, and can be stopped there', async () => {
    const { session, clock, requests } = paged();
    for (let i = 0; i < 100; i++) await session.start();
    const held = session.start();
    await settled();
    assert.deepEqual(session.state().run, {
      status: 'waiting',
      startedAt: clock.now(),
      until: clock.now() + 10_000,
      why: 'limit',
    });
    session.stop();
    await held;
    assert.deepEqual([session.state().run.status, session.state().failure], ['stopped', undefined]);
    const again = session.start();
    await clock.advance(10_000);
    await again;
    assert.equal(session.state().run.status, 'done');
    assert.equal(requests.length, 101);
  });

  it('says when a limit ends', async () => {
    const { session } = openSession('autovu', 'diary.list', () =>
      jsonResponse({}, 429, { 'retry-after': '7200' }),
    );
    await session.start();
    assert.equal(session.state().failure?.kind, 'rate-limited');
    assert.match(
      session.state().failure?.detail ?? '',
      /Possible again at \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\./,
    );
  });

  it('reports what nobody expected, and shows no detail of it', async () => {
    const { session, unexpected } = openSession('letsjobit', 'visits.list', () => {
      throw new TypeError('canary in a bug');
    });
    await session.start();
    assert.equal(unexpected.length, 1);
    assert.equal(session.state().failure?.kind, 'unexpected');
    assert.ok(!JSON.stringify(session.state().failure).includes('canary'));
  });

  it('tells nobody anything after it is disposed', async () => {
    const answer = deferred<HttpResponse>();
    const { session, changes } = openSession('letsjobit', 'visits.list', () => answer.promise);
    const running = session.start();
    await settled();
    session.dispose();
    const before = changes();
    answer.resolve(visits(0));
    await running;
    assert.equal(changes(), before);
  });
});

describe('what a failure tells', () => {
  inUtc();

  const AT = Date.UTC(2026, 10, 21, 23, 50);
  const lost = () => new NetworkError('The connection was lost.', 'ECONNRESET', { sent: true });
  const told = (error: unknown, more: Partial<Situation> = {}) =>
    failureOf(error, {
      vendor: 'Auvo',
      operation: '“List users”',
      profile: 'Mine',
      sandbox: false,
      rows: 0,
      at: AT,
      redact: (text) => text.replaceAll('secret', '••••'),
      marked: 0,
      ...more,
    });
  const actions = ({ action, more = [] }: ReturnType<typeof told>) =>
    [...(action === undefined ? [] : [action]), ...more].map(({ id }) => id);

  it('is what is kept: the inputs, the rows shown, the pages fetched before', () => {
    const kept = (pages: number, rows: number, shown = 0) => {
      const error = lost();
      error.kept = { pages, rows, position: 1 };
      return told(error, { rows: shown }).kept;
    };
    assert.equal(told(lost()).kept, 'Your inputs are kept.');
    assert.equal(told(lost(), { rows: 1 }).kept, 'Your inputs and the 1 row already shown are kept.');
    assert.equal(kept(0, 0), 'Your inputs are kept.');
    assert.equal(kept(0, 0, 50), 'Your inputs and the 50 rows already shown are kept.');
    assert.equal(kept(1, 1, 50), 'Your inputs and the 1 row of 1 page fetched before are kept.');
    assert.equal(kept(6, 300, 50), 'Your inputs and the 300 rows of 6 pages fetched before are kept.');
  });

  it('is when a limit ends, with the day when it is another, never too early', () => {
    const title = (waitMs: number, window?: string) =>
      told(new RateLimitedError('Used up.', AT + waitMs, true, {}, window)).title;
    assert.equal(title(90_000), 'The request limit of Auvo is reached.');
    assert.equal(title(90_000, 'per minute'), 'The request limit of Auvo per minute is reached.');
    assert.equal(title(90_001), 'The request limit of Auvo is reached; possible again about 23:52.');
    assert.equal(
      title(9 * 60_000 + 1, 'per day'),
      'The request limit of Auvo per day is reached; possible again about 2026-11-22 00:00.',
    );
  });

  it('is another way on where the sandbox is not running', () => {
    const sandbox = true;
    assert.deepEqual(actions(told(lost(), { sandbox })), ['useSandbox']);
    assert.deepEqual(actions(told(new TimeoutError('No reply.'), { sandbox })), ['useSandbox']);
    assert.deepEqual(actions(told(new NotFoundError('Nothing.'), { sandbox })), ['focusForm']);
  });

  it('is to look at the record after a conflict, where there is a read of it', () => {
    const conflict = new ConflictError('Changed.', { status: 409 });
    const after = (write: Situation['write']) =>
      actions(told(conflict, write === undefined ? {} : { write }));
    assert.deepEqual(after({ check: 'Get it', payload: true }), ['check', 'openPayload']);
    assert.deepEqual(after({ check: 'Get it', payload: false }), ['check']);
    assert.deepEqual(after({ payload: true }), ['focusForm']);
    assert.deepEqual(after(undefined), ['focusForm']);
  });

  it('is where to look after a write of which nobody knows, also without a read of it', () => {
    const { title, detail, kept, action } = told(lost(), { write: { payload: false } });
    assert.equal(title, '“List users”: unknown whether it was saved.');
    assert.equal(
      detail,
      'The connection was lost. Look at the vendor’s data before you send it again: it may have been saved. It is not repeated by itself.',
    );
    assert.deepEqual([kept, action], ['What was sent is kept. Your inputs are kept.', undefined]);
  });

  it('is a sentence also where the vendor wrote none', () => {
    const detail = (message: string) => told(new UnexpectedStatusError(message, { status: 418 })).detail;
    assert.equal(detail('I am a teapot'), 'I am a teapot.');
    assert.equal(detail('I am a teapot!'), 'I am a teapot!');
  });

  it('is how many fields need a change', () => {
    const detail = (marked: number) => told(new InputError([]), { marked }).detail;
    assert.equal(detail(1), '1 field needs a change.');
    assert.equal(detail(2), '2 fields need a change.');
  });

  it('is little of what nobody expected', () => {
    const { kind, title, detail, side, action } = told(new TypeError('secret bug'));
    assert.deepEqual(
      [kind, title, detail, side, action?.id],
      [
        'unexpected',
        '“List users” failed at Auvo.',
        'Vendorscope did not expect this. The log has the details.',
        'you',
        'showLog',
      ],
    );
  });

  it('is also told of a kind that it has no words for', () => {
    class NewError extends RequestError {
      readonly kind = 'new';
      readonly side = 'vendor';
      next = 'Wait.';
    }
    const failure = told(new NewError('It is new.'));
    assert.deepEqual([failure.title, actions(failure)], ['“List users” failed at Auvo.', ['run']]);
  });

  it('holds no secret, and not more than the beginning of an answer', () => {
    const facts = { requestId: 'r secret', answer: ` secret ${'x'.repeat(3_000)}` };
    const { detail, requestId, answer } = told(new NotFoundError('No secret here.', facts));
    assert.deepEqual([detail, requestId], ['No •••• here.', 'r ••••']);
    assert.ok(answer?.startsWith('•••• x') === true && answer.endsWith('x…') && answer.length === 2_001);
    assert.equal(told(new NotFoundError('Nothing.', { answer: ' ' })).answer, undefined);
    assert.equal(told(new NotFoundError('Nothing.', { answer: 'short' })).answer, 'short');
  });

  it('is no failure when the user stopped a read, or a write that was not sent', () => {
    const stopped = (sent: boolean, isWrite: boolean) => wasStopped(new CancelledError({ sent }), isWrite);
    assert.deepEqual(
      [stopped(true, false), stopped(false, true), stopped(true, true), wasStopped(lost(), false)],
      [true, true, false, false],
    );
  });

  it('is not looked up with another profile than it was sent with', () => {
    const write = { check: 'Get it', payload: true };
    const other = underAnotherProfile(told(lost(), { write }), 'Mine');
    assert.deepEqual(actions(other), ['openPayload']);
    assert.match(other.detail, /^It was sent with the profile “Mine”\. The connection was lost\./);
    assert.equal(underAnotherProfile(other, 'Other').detail, other.detail);
    const bare = underAnotherProfile(told(lost(), { write: { check: 'Get it', payload: false } }), 'Mine');
    assert.deepEqual(actions(bare), []);
    assert.deepEqual(actions(underAnotherProfile(told(lost()), 'Mine')), ['run', 'testConnection']);
  });
});
