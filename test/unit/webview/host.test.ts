import assert from 'node:assert/strict';
import { connectHost } from '../../../webview/host';
import { panel } from './fixtures';

/** A window that can be told messages, and the messages that were posted. */
function wire(): {
  readonly host: ReturnType<typeof connectHost>;
  readonly posted: unknown[];
  readonly tell: (data: unknown) => void;
} {
  const target = new EventTarget();
  const posted: unknown[] = [];
  const api = {
    postMessage: (message: unknown) => posted.push(message),
    getState: () => undefined,
    setState: () => undefined,
  };
  const window = { addEventListener: target.addEventListener.bind(target) };
  return {
    host: connectHost(api, window),
    posted,
    tell: (data) => target.dispatchEvent(Object.assign(new Event('message'), { data })),
  };
}

describe('the host’s client', () => {
  it('pairs answers with requests by number', async () => {
    const { host, posted, tell } = wire();
    const first = host.ask('getRows', { run: 1, from: 0, to: 1 });
    const second = host.ask('run', {});
    assert.deepEqual(posted, [
      { id: 1, name: 'getRows', params: { run: 1, from: 0, to: 1 } },
      { id: 2, name: 'run', params: {} },
    ]);
    tell({ type: 'answer', id: 2, result: null });
    tell({ type: 'answer', id: 1, result: { run: 1, from: 0, rows: [] } });
    assert.equal(await second, null);
    assert.deepEqual(await first, { run: 1, from: 0, rows: [] });
  });

  it('takes rows that came with a state from there, and asks for all others', async () => {
    const { host, posted, tell } = wire();
    host.onState(() => undefined);
    const rows = [1, 2, 3].map((number) => [{ text: String(number), kind: 'number' as const }]);
    tell({ type: 'event', name: 'state', data: panel(), rows: { run: 7, from: 0, rows } });
    tell({ type: 'event', name: 'state', data: panel() });
    assert.deepEqual(await host.ask('getRows', { run: 7, from: 0, to: 3 }), { run: 7, from: 0, rows });
    assert.deepEqual(await host.ask('getRows', { run: 7, from: 1, to: 2 }), {
      run: 7,
      from: 1,
      rows: rows.slice(1, 2),
    });
    assert.deepEqual(posted, []);
    const others = [
      { run: 7, from: 0, to: 4 },
      { run: 8, from: 0, to: 3 },
    ];
    for (const params of others) void host.ask('getRows', params);
    assert.deepEqual(
      posted,
      others.map((params, index) => ({ id: index + 1, name: 'getRows', params })),
    );
  });

  it('rejects with the reason of a refusal', async () => {
    const { host, tell } = wire();
    const asked = host.ask('setPageSize', { size: 1 });
    tell({ type: 'refusal', id: 1, reason: 'Out of range.' });
    await assert.rejects(asked, /Out of range/);
  });

  it('hands on states, and ignores what is not of the protocol', () => {
    const { host, tell } = wire();
    const seen: string[] = [];
    host.onState((state) => seen.push(state.operation.id));
    for (const noise of [
      undefined,
      null,
      'state',
      { type: 'event', name: 'other', data: 1 },
      { type: 'answer' },
    ])
      tell(noise);
    tell({ type: 'event', name: 'state', data: panel() });
    assert.deepEqual(seen, ['tasks.list']);
  });
});
