import assert from 'node:assert/strict';
import {
  CancelledError,
  IncompleteError,
  NetworkError,
  NotJsonError,
  RequestError,
  TimeoutError,
  TlsError,
} from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import type { Consent } from '../../../src/session/write/confirm';
import type { SessionForm } from '../../../src/session/form/sessionForm';
import { find } from '../../support/catalog';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';

const mine = { id: 'mine', name: 'Production', sandbox: false, origin: 'https://sandbox.example' };
const id = { 'path.ID': 'v1' };
const deleted = () => jsonResponse({ meta: { deletedRecords: 1 }, data: null });

/** A session over "Delete a visit" with its id filled in. */
const deletion = (answer: Parameters<typeof openSession>[2] = deleted, profile = {}) =>
  openSession('letsjobit', 'visits.delete', answer, { ...mine, ...profile }, id);

describe('a session over a write', () => {
  it('is never run by a click that opens it, however complete its form is', () => {
    assert.equal(deletion().session.isReady, false);
    assert.equal(openSession('auvo', 'login').session.isReady, false);
    assert.equal(openSession('letsjobit', 'visits.list').session.isReady, true);
  });

  it('asks first: which request, where to, as whom', async () => {
    const opened = deletion();
    const asked: Consent[] = [];
    opened.confirm.answer = (consent) => {
      assert.equal(opened.session.state().run.status, 'asking');
      assert.equal(opened.requests.length, 0);
      asked.push(consent);
      return Promise.resolve(true);
    };
    await opened.session.start();
    assert.deepEqual(asked, [
      {
        message: 'Send “Delete a visit” to LetsJobIt · Production?',
        detail: [
          'This deletes data at sandbox.example.',
          '',
          'DELETE https://sandbox.example/api/v2/visits/v1',
          'Authorization: Bearer ••••',
          'Accept: application/json',
        ].join('\n'),
        button: 'Send DELETE to LetsJobIt · Production',
      },
    ]);
    assert.equal(opened.requests.length, 1);
    const { run, results } = opened.session.state();
    assert.deepEqual([run.status, results?.status, results?.rowCount], ['done', 200, 1]);
    assert.equal(opened.written.count, 1);
  });

  it('sends nothing when that is dismissed, and stands as before', async () => {
    const opened = deletion();
    opened.confirm.answer = () => Promise.resolve(false);
    await opened.session.start();
    assert.deepEqual(opened.session.state().run, { status: 'idle' });
    assert.deepEqual([opened.requests.length, opened.written.count], [0, 0]);
    opened.confirm.answer = () => Promise.resolve(true);
    await opened.session.start();
    opened.confirm.answer = () => Promise.resolve(false);
    await opened.session.start();
    assert.deepEqual(opened.session.state().run, { status: 'done' });
    assert.equal(opened.requests.length, 1);
  });

  it('asks once and sends once, however often the button is pressed', async () => {
    const answer = deferred<HttpResponse>();
    const opened = deletion(() => answer.promise);
    const yes = deferred<boolean>();
    let asked = 0;
    opened.confirm.answer = () => {
      asked++;
      return yes.promise;
    };
    const runs = [opened.session.start(), opened.session.start()];
    await settled();
    runs.push(opened.session.start());
    yes.resolve(true);
    await settled();
    runs.push(opened.session.start());
    answer.resolve(deleted());
    await Promise.all(runs);
    assert.deepEqual([asked, opened.requests.length], [1, 1]);
  });

  it('sends what was agreed to, whatever the form says by then', async () => {
    const opened = deletion();
    opened.confirm.answer = () => {
      opened.session.setValues({ 'path.ID': 'another' });
      return Promise.resolve(true);
    };
    await opened.session.start();
    assert.equal(opened.requests[0]?.url, 'https://sandbox.example/api/v2/visits/v1');
  });

  it('asks once at a time, whatever is pressed or changed behind the question', async () => {
    const opened = deletion();
    await opened.session.start();
    const yes = deferred<boolean>();
    let asked = 0;
    opened.confirm.answer = () => {
      asked++;
      return yes.promise;
    };
    const runs = [opened.session.start()];
    runs.push(opened.session.goTo('first'), opened.session.start());
    opened.session.connect(opened.connect({ ...mine, id: 'other', name: 'Other' }, deleted).connected);
    runs.push(opened.session.start());
    yes.resolve(true);
    await Promise.all(runs);
    assert.deepEqual([asked, opened.requests.length], [1, 1]);
    assert.equal(opened.session.state().failure?.kind, 'not-confirmed');
  });

  it('is told of with what was sent, whatever the form says by then', async () => {
    const told: unknown[] = [];
    const options = { onRun: (_: unknown, values: object) => told.push(values) };
    const opened = openSession('letsjobit', 'visits.delete', deleted, mine, id, options);
    opened.confirm.answer = () => {
      opened.session.setValues({ 'path.ID': 'v2' });
      return Promise.resolve(true);
    };
    await opened.session.start();
    assert.equal(opened.requests[0]?.url, 'https://sandbox.example/api/v2/visits/v1');
    assert.deepEqual(told, [id]);
  });

  it('checks the form before it asks', async () => {
    const opened = openSession('letsjobit', 'visits.delete', deleted, mine, {});
    opened.confirm.answer = () => assert.fail('asked');
    await opened.session.start();
    assert.equal(opened.session.state().failure?.kind, 'input');
    assert.match(opened.session.state().failure?.kept ?? '', /Nothing was sent, nothing was saved\./);
  });

  it('is not sent when the profile changed while it asked', async () => {
    const opened = deletion();
    const { connected, requests } = opened.connect({ ...mine, id: 'other', name: 'Other' }, deleted);
    opened.confirm.answer = () => {
      opened.session.connect(connected);
      return Promise.resolve(true);
    };
    await opened.session.start();
    assert.deepEqual([opened.requests.length, requests.length], [0, 0]);
    const { run, failure } = opened.session.state();
    assert.deepEqual(
      [run.status, failure?.title, failure?.detail],
      ['failed', '“Delete a visit” was not sent.', 'The profile changed while you were asked.'],
    );
  });

  it('does nothing any more once its panel is closed', async () => {
    const { vendor, operation } = find('auvo', 'customers.attachments');
    const opened = openSession(vendor, operation.id);
    opened.confirm.answer = () => assert.fail('asked');
    opened.session.dispose();
    let form: SessionForm | undefined;
    opened.session.changeForm((open) => {
      form = open;
    });
    await opened.session.start();
    assert.deepEqual([form, opened.requests.length], [undefined, 0]);
  });

  it('is not sent when its panel was closed while it asked', async () => {
    const opened = deletion();
    const yes = deferred<boolean>();
    opened.confirm.answer = () => yes.promise;
    const run = opened.session.start();
    opened.session.dispose();
    yes.resolve(true);
    await run;
    assert.equal(opened.requests.length, 0);
    assert.deepEqual(opened.lost, []);
  });

  it('is refused under a read-only profile, which says how to allow it', async () => {
    const opened = deletion(deleted, { writable: false });
    opened.confirm.answer = () => assert.fail('asked');
    await opened.session.start();
    const { failure } = opened.session.state();
    assert.equal(opened.requests.length, 0);
    assert.equal(failure?.title, '“Delete a visit” was not sent: the profile “Production” is read-only.');
    assert.deepEqual(
      [failure.action?.id, failure.more?.map((more) => more.id)],
      ['allowWrites', ['switchProfile']],
    );
  });

  it('asks in words that no data can make read otherwise, and cuts what is long', async () => {
    const opened = deletion(deleted, { name: 'Prod\u202e' });
    const asked: Consent[] = [];
    opened.confirm.answer = (consent) => {
      asked.push(consent);
      return Promise.resolve(false);
    };
    opened.session.setValues({ 'path.ID': 'x'.repeat(3_000) });
    await opened.session.start();
    const [{ button, detail } = assert.fail('not asked')] = asked;
    assert.ok(button.endsWith('Prod\\u202e'));
    assert.match(detail, /x…\n\nThe whole request is in the Request tab\.$/);
    assert.ok(detail.length < 1_700);
  });
});

describe('what became of a write', () => {
  const at = { status: 200, sent: true };
  const cases: readonly [what: string, error: RequestError | HttpResponse, title: RegExp, kept: RegExp][] = [
    [
      'a reset',
      new NetworkError('Lost.', 'ECONNRESET', { sent: true }),
      /unknown whether/,
      /What was sent is kept/,
    ],
    ['a timeout', new TimeoutError('No reply.', { sent: true }), /unknown whether/, /What was sent is kept/],
    ['a cut answer', new IncompleteError('Cut.', at), /unknown whether/, /What was sent is kept/],
    ['500', jsonResponse({}, 500), /unknown whether/, /What was sent is kept/],
    ['502', jsonResponse({}, 502), /unknown whether/, /What was sent is kept/],
    ['504', jsonResponse({}, 504), /unknown whether/, /What was sent is kept/],
    ['a redirect', jsonResponse({}, 307, { location: '/x' }), /unknown whether/, /What was sent is kept/],
    ['a stop', new CancelledError({ sent: true }), /unknown whether/, /What was sent is kept/],
    ['400', jsonResponse({}, 400), /found this request invalid/, /^Nothing was saved/],
    ['401', jsonResponse({}, 401), /refused the credentials/, /^Nothing was saved/],
    ['404', jsonResponse({}, 404), /found nothing/, /^Nothing was saved/],
    ['409', jsonResponse({}, 409), /changed by someone else/, /^Nothing was saved/],
    ['429', jsonResponse({}, 429), /limit of LetsJobIt/, /^Nothing was saved/],
    [
      'a refused connection',
      new NetworkError('No.', 'ECONNREFUSED', { sent: false }),
      /not be reached/,
      /^Nothing was sent/,
    ],
    ['no trust', new TlsError('No.', { sent: false }), /not be reached/, /^Nothing was sent/],
    ['no connection', new TimeoutError('No.', { sent: false }), /did not answer/, /^Nothing was sent/],
    [
      'no JSON',
      new NotJsonError('Not JSON.', at),
      /was saved, but the answer cannot be shown/,
      /^Your inputs/,
    ],
  ];
  for (const [what, result, title, kept] of cases) {
    it(`is said after ${what}`, async () => {
      const opened = deletion(() => {
        if (result instanceof RequestError) throw result;
        return result;
      });
      await opened.session.start();
      const { run, failure } = opened.session.state();
      assert.equal(run.status, 'failed');
      assert.match(failure?.title ?? '', title);
      assert.match(failure?.kept ?? '', kept);
      assert.equal(opened.requests.length, 1);
      const mayBe = /unknown|was saved, but/.test(title.source);
      assert.equal(opened.written.count, mayBe ? 1 : 0);
      // Sending it again is offered only where it cannot save a thing twice.
      if (mayBe) assert.deepEqual([failure?.action?.id, failure?.more], ['check', undefined]);
      assert.equal(failure?.action?.id === 'run' && mayBe, false);
      assert.deepEqual(opened.session.state().form.values, id);
    });
  }

  it('says where to look before it is sent again, and keeps what was sent', async () => {
    const { vendor, operation } = openSession('letsjobit', 'visits.create');
    const opened = openSession(vendor, operation.id, () => jsonResponse({}, 504));
    await opened.session.start();
    const { failure } = opened.session.state();
    assert.equal(failure?.title, '“Create or change visits”: unknown whether it was saved.');
    assert.match(failure.detail, /Look at “List visits” before you send it again/);
    assert.deepEqual(
      [failure.action, failure.more],
      [{ id: 'check', label: 'Open “List visits”' }, [{ id: 'openPayload', label: 'Open Payload' }]],
    );
    const { payload } = opened.session;
    assert.deepEqual(JSON.parse(payload ?? ''), JSON.parse(opened.requests[0]?.body ?? ''));
    assert.match(payload ?? '', /^\[\n {2}\{\n/);
  });

  it('is looked up in the record that was written, where one was named', async () => {
    const opened = deletion(() => jsonResponse({}, 500));
    await opened.session.start();
    const { check } = opened.session;
    assert.equal(check?.operation.id, 'visits.get');
    assert.deepEqual(check.given, { at: ['path', 'ID'], text: 'v1' });
  });

  it('is nothing when it is stopped before it goes out', async () => {
    const opened = deletion();
    for (let i = 0; i < 100; i++) await opened.session.start();
    const held = opened.session.start();
    await settled();
    assert.equal(opened.session.state().run.status, 'waiting');
    opened.session.stop();
    await held;
    assert.deepEqual([opened.session.state().run.status, opened.requests.length], ['stopped', 100]);
  });

  it('is shown although it was stopped, when the answer was there already', async () => {
    const answer = deferred<HttpResponse>();
    const opened = deletion(() => answer.promise);
    const run = opened.session.start();
    await settled();
    opened.session.stop();
    answer.resolve(deleted());
    await run;
    assert.equal(opened.session.state().run.status, 'done');
  });

  it('is unknown when the profile is switched while it is under way', async () => {
    const opened = deletion(() => deferred<HttpResponse>().promise);
    void opened.session.start();
    await settled();
    opened.session.connect(opened.connect({ ...mine, id: 'other', name: 'Other' }, deleted).connected);
    const { run, failure } = opened.session.state();
    assert.equal(run.status, 'failed');
    assert.match(failure?.title ?? '', /unknown whether it was saved/);
  });

  it('is not looked up with another profile than the one that it was sent with', async () => {
    const opened = deletion(() => deferred<HttpResponse>().promise);
    void opened.session.start();
    await settled();
    const other = { ...mine, id: 'other', name: 'Other' };
    opened.session.connect(opened.connect(other, deleted).connected);
    const { failure } = opened.session.state();
    assert.deepEqual([failure?.action, failure?.more], [undefined, undefined]);
    assert.match(failure?.detail ?? '', /^It was sent with the profile “Production”\. /);
    opened.session.connect(opened.connect({ ...other, writable: true }, deleted).connected);
    assert.deepEqual(opened.session.state().failure, failure);
    assert.equal(opened.session.state().run.status, 'failed');
    await opened.session.start();
    opened.session.connect(opened.connect(mine, deleted).connected);
    assert.equal(opened.session.state().failure, undefined);
  });

  it('is told of one that is under way while another request of the profile is held back', async () => {
    const opened = deletion(() => deferred<HttpResponse>().promise);
    void opened.session.start();
    await settled();
    opened.session.waiting({ until: opened.clock.now() + 1_000, why: 'limit' }, new AbortController().signal);
    assert.equal(opened.session.state().run.status, 'running');
    opened.session.waiting({ until: opened.clock.now() + 1_000, why: 'limit' });
    opened.session.dispose();
    assert.match(opened.lost[0]?.title ?? '', /unknown whether it was saved/);
  });

  it('is nothing to tell of when the panel is closed before it goes out', async () => {
    const opened = deletion();
    for (let i = 0; i < 100; i++) await opened.session.start();
    const held = opened.session.start();
    await settled();
    opened.session.dispose();
    await held;
    assert.deepEqual([opened.lost, opened.requests.length], [[], 100]);
  });

  it('is told when the panel is closed while it is under way', async () => {
    const opened = deletion(() => deferred<HttpResponse>().promise);
    void opened.session.start();
    await settled();
    opened.session.dispose();
    assert.match(opened.lost[0]?.title ?? '', /unknown whether it was saved/);
  });

  it('puts a note above rows that were fetched before', async () => {
    const list = openSession('letsjobit', 'visits.list', () =>
      jsonResponse({
        meta: { totalRecords: 1, returnedRecords: 1, remainingRecords: 0, nextStart: 1 },
        data: [{}],
      }),
    );
    await list.session.start();
    list.session.outdate();
    list.session.outdate();
    assert.equal(list.session.state().results?.notices.length, 1);
    assert.match(list.session.state().results?.notices[0] ?? '', /^Data was written with this profile/);
    await list.clock.advance(1);
  });
});

describe('the answer to a write', () => {
  it('is not outdated by another write: nobody is told to send it again', async () => {
    const opened = deletion();
    await opened.session.start();
    opened.session.outdate();
    assert.deepEqual(opened.session.state().results?.notices, []);
  });
});

describe('a write that succeeds in part', () => {
  const answer = (errors: readonly unknown[]) => () =>
    jsonResponse({ meta: { recordsInserted: 1, recordsUpdated: 0, errors }, data: null });
  const [visit] = find('letsjobit', 'visits.create').operation.example.body as readonly [object]; // as the document shows it
  const entries = [
    { ...visit, id: 7 },
    { ...visit, id: 8 },
  ];
  async function failuresOf(errors: readonly unknown[]) {
    const { vendor, operation } = openSession('letsjobit', 'visits.create');
    const known = { ...operation, example: { body: entries } };
    const groups = [{ id: 'visits', title: 'Visits', operations: [known] }];
    const opened = openSession({ ...vendor, groups }, operation.id, answer(errors));
    await opened.session.start();
    const { results, failure } = opened.session.state();
    assert.equal(failure, undefined);
    assert.equal(results?.rowCount, 1);
    return results.failures;
  }

  it('lists what failed, with what was sent for it', async () => {
    assert.deepEqual(await failuresOf([{ error: 404, message: 'No driver for visit 8.' }]), [
      {
        message: '404 No driver for visit 8.',
        index: 1,
        fields: [
          { name: 'id', value: '8' },
          { name: 'driverId', value: 'FEn9BJz93svSNPx7p' },
          { name: 'name', value: 'Liam' },
          { name: 'date', value: '2020-03-31' },
        ],
      },
    ]);
  });

  it('finds the entry by its id, its place or, where all failed, its order', async () => {
    const indexes = async (...errors: readonly unknown[]) =>
      (await failuresOf(errors))?.map(({ index }) => index);
    assert.deepEqual(await indexes({ id: 7, message: 'x' }), [0]);
    assert.deepEqual(await indexes({ index: 1, message: 'x' }), [1]);
    assert.deepEqual(await indexes({ message: 'x' }, { message: 'y' }), [0, 1]);
  });

  it('guesses at nothing', async () => {
    assert.deepEqual(await failuresOf([{ error: 404, message: 'error description' }]), [
      { message: '404 error description', fields: [] },
    ]);
    assert.deepEqual(
      (await failuresOf(['odd', { other: [1] }]))?.map(({ message }) => message),
      ['odd', '{"other":[1]}'],
    );
  });

  it('says nothing when nothing failed', async () => {
    assert.equal(await failuresOf([]), undefined);
  });
});
