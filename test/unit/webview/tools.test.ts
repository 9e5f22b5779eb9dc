import assert from 'node:assert/strict';
import type { PanelState } from '../../../src/protocol/state';
import type { Actions } from '../../../webview/actions';
import type { Tool } from '../../../webview/views/Tools';
import { toolsOf } from '../../../webview/views/toolsOf';
import { panel, results } from './fixtures';

const response = {
  status: 200,
  at: 0,
  durationMs: 1,
  phases: [],
  headers: [],
  wireBytes: 1,
  decodedBytes: 1,
  attempts: 1,
  hasText: true,
};

/** What the tools ask for when they are used. */
function toolsWith(state: PanelState, did: unknown[] = []): readonly Tool[] {
  const note =
    (name: string) =>
    (what?: unknown): void => {
      did.push([name, what]);
    };
  const table = {
    bulk: note('bulk'),
    openJson: note('openJson'),
    compare: note('compare'),
    saveRequest: note('saveRequest'),
  };
  const actions = { table, openDialog: note('openDialog'), find: note('find') };
  return toolsOf({
    panel: state,
    finding: false,
    sortKeys: true,
    onSortKeys: note('sortKeys'),
    actions: actions as unknown as Actions, // the actions that tools have
  });
}

const usable = (state: PanelState): string[] =>
  toolsWith(state)
    .filter(({ disabled = false }) => !disabled)
    .map(({ label }) => label);

describe('What can be done with the rows', () => {
  it('is all of it where there is a page of a list', () => {
    assert.deepEqual(usable({ ...panel({ results: results() }), response }), [
      'Fetch All',
      'Export',
      'Find in Rows',
      'Columns',
      'Open as JSON',
      'Compare',
      'Save Request…',
    ]);
  });

  it('is to save the request before the first run', () => {
    assert.deepEqual(usable(panel()), ['Save Request…']);
  });

  it('is not to fetch all while all are fetched, or the price of it is asked', () => {
    const state = panel({ results: results() });
    assert.ok(usable(state).includes('Fetch All'));
    const offered = { status: 'offered', then: 'show' } as const;
    assert.ok(!usable({ ...state, bulk: offered }).includes('Fetch All'));
    const running = { status: 'running', startedAt: 0, pages: 1, rows: 1, skipped: 0 } as const;
    assert.ok(!usable({ ...state, bulk: running }).includes('Fetch All'));
  });

  it('is not to arrange one object', () => {
    const one = toolsWith({ ...panel({ results: results({ single: true, pages: false }) }), response });
    assert.deepEqual(
      one.map(({ label }) => label),
      ['Export', 'Open as JSON', 'Compare', 'Save Request…'],
    );
  });

  it('is to open the answer of a page, or the rows of all pages', () => {
    const open = (state: PanelState): unknown => {
      const did: unknown[] = [];
      const does = toolsWith(state, did).find(({ label }) => label === 'Open as JSON')?.does;
      assert.ok(typeof does === 'function');
      does();
      return did[0];
    };
    assert.deepEqual(open(panel({ results: results() })), ['openJson', 'answer']);
    assert.deepEqual(open(panel({ results: results({ scope: 'all' }) })), ['openJson', 'rows']);
  });

  it('is to compare, with the previous run only where there is one', () => {
    const did: unknown[] = [];
    const state = panel({ results: results() });
    const does = toolsWith({ ...state, canCompare: false }, did).find(
      ({ label }) => label === 'Compare',
    )?.does;
    assert.ok(does !== undefined && typeof does !== 'function');
    assert.deepEqual(
      does.map(({ disabled = false }) => disabled),
      [true, false, false],
    );
    for (const { pick } of does) pick();
    assert.deepEqual(did, [
      ['compare', { with: 'previous', sortKeys: true }],
      ['compare', { with: 'profile', sortKeys: true }],
      ['sortKeys', false],
    ]);
  });

  it('leaves a write with its answer and its request', () => {
    const state = panel({ results: results({ pages: false }) });
    const write = { ...state, response, operation: { ...state.operation, effect: 'write' as const } };
    assert.deepEqual(usable(write), ['Open as JSON', 'Save Request…']);
  });
});
