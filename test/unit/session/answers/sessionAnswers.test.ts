import assert from 'node:assert/strict';
import type { RawInput } from '../../../../src/catalog/operation';
import { RequestError } from '../../../../src/http/errors';
import { AnswerBook } from '../../../../src/session/answers/answerBook';
import { SessionAnswers } from '../../../../src/session/answers/sessionAnswers';
import type { Connected } from '../../../../src/session/sessionOptions';
import { columnsOf } from '../../../../src/table/columns';
import { jsonResponse, textResponse } from '../../../support/fakeTransport';
import { openSession } from '../../../support/session';
import { inUtc } from '../../../support/utc';

const noPause = { elapsed: () => 0, turn: () => Promise.resolve() };
const signal = new AbortController().signal;

/** The answers of a session's operation: `run` sends an input and shows what comes. */
function open(vendorId: string, operationId: string, answer: Parameters<typeof openSession>[2]) {
  const opened = openSession(vendorId, operationId, answer);
  const { vendor, operation, clock } = opened;
  let { connected } = opened.connect({ name: 'Sandbox' }, answer ?? (() => jsonResponse({})));
  let shown: Awaited<ReturnType<typeof run>> | undefined;
  const page = async (asked: RawInput, input: RawInput) => {
    const came = { page: await connected.client.page(operation, input, signal), run: asked };
    answers.keep(came.page, asked);
    shown = came;
    return came;
  };
  const run = (input: RawInput) => page(input, input);
  const answers: SessionAnswers = new SessionAnswers({
    vendor,
    operation,
    book: new AnswerBook(),
    pause: noPause,
    connected: () => connected,
    shown: () => shown,
    rows: () =>
      Promise.resolve({
        columns: columnsOf(operation, shown?.page.rows ?? []),
        rows: shown?.page.rows ?? [],
      }),
  });
  const use = (other: Connected) => {
    connected = other;
  };
  return { ...opened, answers, run, page, use, clock };
}

const list = (rows: readonly unknown[], nextStart = 0) => ({
  meta: { totalRecords: 2, returnedRecords: rows.length, remainingRecords: nextStart, nextStart },
  data: rows,
});

describe('an answer in an editor', () => {
  inUtc();

  it('is the text that came, under the name of its operation and page', async () => {
    const text = '{"result": {"entityList": [{"taskID": 9007199254740993, "taskID": 1.50}], "\\u0061": []}}';
    const { answers, run } = open('auvo', 'tasks.list', () => textResponse(text));
    await run({
      query: { page: 2, paramFilter: { startDate: '2026-01-01T00:00:00', endDate: '2026-01-02T00:00:00' } },
    });
    assert.deepEqual(await answers.document('answer'), { title: 'Auvo List tasks, page 2', text });
  });

  it('has no secret: neither the credential, wherever it stands, nor what the document calls one', async () => {
    const echo = open('letsjobit', 'visits.list', (request) =>
      jsonResponse(list([{ echo: request.headers }])),
    );
    await echo.run({});
    const { text, title } = await echo.answers.document('answer');
    assert.equal(title, 'LetsJobIt List visits, page 1');
    assert.ok(text.includes('••••') && !text.includes('canary'), text);

    const login = open('auvo', 'login', () =>
      textResponse(
        '{"result": {"authenticated": true, "accessToken": "canary-other", "message": 9007199254740993}}',
      ),
    );
    await login.run({});
    const { text: hidden } = await login.answers.document('answer');
    assert.equal(hidden, '{"result":{"authenticated":true,"accessToken":"••••","message":9007199254740993}}');
    assert.equal(login.answers.canCompare, false);
  });

  it('is a list of the rows when these are wanted, a row on each line, with every digit', async () => {
    const { answers, run } = open('letsjobit', 'visits.list', () =>
      textResponse(
        JSON.stringify(list([{ ID: 'a', n: 1 }, { ID: 'b' }])).replace('"n":1', '"n":9007199254740993'),
      ),
    );
    await run({});
    assert.deepEqual(await answers.document('rows'), {
      title: 'LetsJobIt List visits, rows',
      text: '[\n{"ID":"a","n":9007199254740993},\n{"ID":"b"}\n]\n',
    });
  });

  it('is refused in words where there is none', async () => {
    const { answers } = open('letsjobit', 'visits.list', () => jsonResponse({}));
    await assert.rejects(answers.document('answer'), /No answer is shown/);
    assert.throws(() => answers.withPrevious(), /No answer is shown/);
    assert.equal(answers.canCompare, false);
  });
});

describe('two answers side by side', () => {
  inUtc();

  it('are the one before and the one on the screen, each with its profile and time', async () => {
    let count = 0;
    const { answers, run } = open('letsjobit', 'visits.list', () => ({
      ...jsonResponse(list([{ ID: String((count += 1)) }])),
      at: Date.UTC(2026, 10, 21, 8, 0, count),
    }));
    await run({});
    assert.equal(answers.canCompare, false);
    assert.throws(() => answers.withPrevious(), /no earlier answer/);
    await run({});
    assert.equal(answers.canCompare, true);
    assert.deepEqual(answers.withPrevious(), {
      title: 'LetsJobIt List visits, page 1',
      left: { name: 'Sandbox 2026-11-21 08:00:01', text: JSON.stringify(list([{ ID: '1' }])) },
      right: { name: 'Sandbox 2026-11-21 08:00:02', text: JSON.stringify(list([{ ID: '2' }])) },
    });
  });

  it('have no secret of either profile', async () => {
    const { answers, run, use, connect } = open('letsjobit', 'visits.list', (request) =>
      jsonResponse(list([{ echo: request.headers }])),
    );
    await run({});
    use(
      connect({ id: 'other', name: 'Staging' }, (request) => jsonResponse(list([{ ID: request.headers }])))
        .connected,
    );
    await run({});
    const { left, right } = answers.withPrevious();
    assert.match(left.name, /^Sandbox /);
    assert.match(right.name, /^Staging /);
    assert.ok(!JSON.stringify([left, right]).includes('canary'));
  });

  it('may be what two profiles get: the page on the screen is asked for once with the other', async () => {
    const { answers, run, page, connect } = open('letsjobit', 'visits.list', () =>
      jsonResponse(list([{ ID: 'a' }], 100)),
    );
    const asked = (await run({ query: { docNo: 'A' } })).run;
    await page(asked, { query: { docNo: 'A', pagination: 100 } });
    const other = connect({ id: 'other', name: 'Staging' }, () => jsonResponse(list([{ ID: 'b' }])));
    const compared = await answers.withProfile(other.connected, signal);
    assert.equal(other.requests.length, 1);
    const { searchParams } = new URL(other.requests[0]?.url ?? '');
    assert.deepEqual([searchParams.get('docNo'), searchParams.get('pagination')], ['A', '100']);
    assert.match(compared.left.name, /^Sandbox /);
    assert.match(compared.right.name, /^Staging /);
    assert.match(compared.right.text, /"b"/);
    assert.match(compared.title, /, page 2$/);
  });

  it('tells what went wrong with the other profile', async () => {
    const { answers, run, connect } = open('letsjobit', 'visits.list', () => jsonResponse(list([])));
    await run({});
    const other = connect({ name: 'Staging' }, () => textResponse('no', 401));
    await assert.rejects(answers.withProfile(other.connected, signal), RequestError);
  });

  it('are never asked for by a write', async () => {
    const { answers, run, connect } = open('letsjobit', 'visits.delete', () =>
      jsonResponse({ meta: { deletedRecords: 1 } }),
    );
    await run({ path: { ID: '1' } });
    const other = connect({ name: 'Staging' }, () => jsonResponse({}));
    await assert.rejects(answers.withProfile(other.connected, signal), /Only what reads/);
    assert.equal(other.requests.length, 0);
    assert.equal(answers.canCompare, false);
  });
});
