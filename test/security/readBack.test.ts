import assert from 'node:assert/strict';
import { ColumnMemory } from '../../src/host/panel/columnMemory';
import { readState } from '../../src/host/panel/savedState';
import { SnippetMemory } from '../../src/host/snippets/snippetMemory';
import { memory } from '../../src/host/ids';
import type { RunRecord } from '../../src/requests/history';
import { readHistory, withRun } from '../../src/requests/history';
import { readRequestFile } from '../../src/requests/requestFile';
import { runViews } from '../../src/requests/runText';
import { readSaved } from '../../src/requests/savedRequests';
import { openSession } from '../support/session';
import { damaged, storable } from './support/storable';
import { Tally } from './support/tally';

const ref = { vendorId: 'auvo', operationId: 'tasks.list' };

describe('What the extension reads back', () => {
  const tally = new Tally('hostile contents read back');
  after(() => {
    tally.print();
  });
  afterEach(() => {
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  describe('as the state of a panel', () => {
    const state = {
      vendor: 'auvo',
      operation: 'tasks.list',
      values: { 'query.page': '2' },
      position: 3,
      rows: { sort: [{ column: 'id', direction: 'ascending' }], find: 'x', filters: { id: '1' } },
    };

    it('opens a form that shows it, or a plain one, and sends nothing', async () => {
      for (const hostile of [...storable, ...damaged(state)]) {
        tally.add('panel state');
        const saved = readState(hostile);
        if (saved === undefined) continue;
        const { ref: named, values, ...options } = saved;
        assert.deepEqual(Object.keys(named), ['vendorId', 'operationId']);
        if (named.vendorId !== ref.vendorId || named.operationId !== ref.operationId) continue;
        const { session, requests, unexpected } = openSession(
          'auvo',
          'tasks.list',
          undefined,
          {},
          values,
          options,
        );
        JSON.stringify(session.state());
        session.dispose();
        assert.deepEqual([requests, unexpected], [[], []]);
      }
      await new Promise(setImmediate);
    });
  });

  describe('as the history', () => {
    const run: RunRecord = {
      id: 'one',
      at: Date.UTC(2026, 10, 21),
      ...ref,
      profile: { id: 'sandbox', name: 'Sandbox' },
      values: { 'query.page': '2' },
      leftOut: ['body'],
      status: 'done',
      httpStatus: 200,
      rows: 5,
      durationMs: 10,
      kind: 'network',
      times: 2,
    };

    it('is dropped where it is no run, and the runs beside it stay', () => {
      for (const hostile of [...storable, ...damaged(run)]) {
        tally.add('history');
        const kept = readHistory([run, hostile, { ...run, id: 'two' }]);
        assert.deepEqual([kept[0], kept.at(-1)?.id], [run, 'two']);
        for (const view of runViews(kept, run.at)) {
          assert.equal(typeof view.title, 'string');
          assert.equal(Object.keys(view.record).filter((key) => !(key in run)).length, 0);
        }
        assert.equal(withRun(kept, { ...run, id: 'three', values: {} }, 50)[0]?.id, 'three');
      }
      for (const hostile of storable) assert.ok(Array.isArray(readHistory(hostile)));
    });
  });

  describe('as saved requests', () => {
    const saved = { id: 'one', ...ref, name: 'Mine', values: { 'query.page': '2' } };

    it('is dropped where it is none, and the requests beside it stay', () => {
      for (const hostile of [...storable, ...damaged(saved)]) {
        tally.add('saved requests');
        const kept = readSaved([saved, hostile, { ...saved, id: 'two' }]);
        assert.deepEqual([kept[0], kept.at(-1)?.id], [saved, 'two']);
        for (const one of kept)
          assert.deepEqual(Object.keys(one).sort(), ['id', 'name', 'operationId', 'values', 'vendorId']);
      }
      for (const hostile of storable) assert.ok(Array.isArray(readSaved(hostile)));
    });

    const file = {
      vendorscope: 1,
      vendor: 'auvo',
      operation: 'tasks.list',
      name: 'Mine',
      values: saved.values,
    };
    const more = [
      'run',
      'autoRun',
      'origin',
      'url',
      'profile',
      'profileId',
      'headers',
      'credentials',
      'command',
    ];
    const evil = 'https://evil.example';

    it('in a file of the workspace is a form’s text or a problem in one plain line', () => {
      const texts = [
        ...[...storable, ...damaged(file), ...more.map((key) => ({ ...file, [key]: evil }))].map((one) =>
          JSON.stringify(one),
        ),
        `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
        '['.repeat(200_000),
        `\ufeff${JSON.stringify(file)}`,
        JSON.stringify({ ...file, name: '\u202eexe.gpj\u202c\u0000\n[x](command:y)' }),
        JSON.stringify({ ...file, vendor: '\u202e\n', operation: '[x](command:y)' }),
        '{"vendorscope": 1, "__proto__": {"vendor": "auvo"}}',
        'not JSON: \u202e\u0000',
        '',
      ];
      const files = [...texts.map((text) => Buffer.from(text)), Buffer.from(JSON.stringify(file), 'utf16le')];
      for (const bytes of [...files, Buffer.from([0xff, 0xfe, 0, 0x80]), Buffer.alloc(2 ** 20, '[')]) {
        tally.add('request files');
        const read = readRequestFile(bytes);
        if ('problem' in read) {
          assert.doesNotMatch(read.problem, /[\p{Cc}\p{Cf}]/u);
          assert.ok(read.problem.length < 600, read.problem);
          continue;
        }
        assert.deepEqual(Object.keys(read.request).sort(), ['name', 'operationId', 'values', 'vendorId']);
        assert.ok(!JSON.stringify(read.request).includes(evil) || bytes.toString().includes(`"values":`));
        assert.doesNotMatch(read.request.name, /[\p{Cc}\p{Cf}]/u);
      }
    });

    it('of 100 MB is not read', () => {
      tally.add('request files');
      assert.deepEqual(readRequestFile(Buffer.alloc(100_000_000, ' ')), {
        problem: 'This file is larger than 1 MB: no saved request is.',
      });
    });

    it('that fills a form sends nothing, whatever stands in it', async () => {
      for (const hostile of damaged(file)) {
        const read = readRequestFile(Buffer.from(JSON.stringify(hostile)));
        if ('problem' in read || read.request.operationId !== 'tasks.list') continue;
        tally.add('forms filled from files');
        const { session, requests, unexpected } = openSession('auvo', 'tasks.list');
        await session.open(read.request.values, false);
        JSON.stringify(session.state());
        session.dispose();
        assert.deepEqual([requests, unexpected], [[], []]);
      }
    });
  });

  describe('as the memory of columns and snippets', () => {
    const layout = { order: ['id'], hidden: [], pinned: ['id'], widths: { id: 100 } };

    it('arranges columns that are there, or none', async () => {
      const key = `${ref.vendorId}/${ref.operationId}`;
      const whole = [...storable, ...damaged({ [key]: layout })];
      for (const hostile of whole) {
        tally.add('columns');
        const kept = new Map<string, unknown>([[memory.columns, hostile]]);
        const columns = new ColumnMemory(mementoOver(kept));
        const view = columns.of(ref);
        const { session, unexpected } = openSession('auvo', 'tasks.list', undefined, {}, undefined, {
          view: view === undefined ? {} : { columns: view },
        });
        JSON.stringify(session.state());
        session.dispose();
        assert.deepEqual(unexpected, []);
        await columns.keep(ref, layout);
        assert.deepEqual(columns.of(ref), layout);
      }
    });

    it('chooses a snippet that there is, or the first', () => {
      const pairs = [
        ...storable.map((target) => [target, undefined] as const),
        ...[...storable, ...damaged({ all: true, login: true })].map((extras) => ['curl', extras] as const),
      ];
      for (const [target, extras] of pairs) {
        tally.add('snippets');
        const kept = new Map<string, unknown>([
          [memory.snippetTarget, target],
          [memory.snippetExtras, extras],
        ]);
        const { choice } = new SnippetMemory(mementoOver(kept));
        assert.deepEqual(
          [typeof choice.target, typeof choice.all, typeof choice.login],
          ['string', 'boolean', 'boolean'],
        );
      }
    });
  });
});

/** A memento over these values. */
const mementoOver = (values: Map<string, unknown>): ConstructorParameters<typeof SnippetMemory>[0] => ({
  keys: () => [...values.keys()],
  get: (key: string, fallback?: unknown) => (values.has(key) ? values.get(key) : fallback),
  update: (key, value) => {
    values.set(key, value);
    return Promise.resolve();
  },
});
