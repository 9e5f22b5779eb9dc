import type { Form } from '../../../src/protocol/form';
import type { Column, Results } from '../../../src/protocol/results';
import type { PanelState, RunState } from '../../../src/protocol/state';
import { plainView } from '../../../src/protocol/table';

/** Ten rows, 51 to 60 of 1,234, with what a test changes. */
export function results(change: Partial<Results> = {}): Results {
  return {
    run: 1,
    page: 1,
    columns: [],
    rowCount: 10,
    allRows: change.rowCount ?? 10,
    scope: 'page',
    view: plainView,
    arranging: false,
    filterIssues: {},
    from: 51,
    to: 60,
    total: 1234,
    hasPrevious: true,
    hasNext: true,
    single: false,
    pages: true,
    pageSize: 10,
    pageSizes: [10, 20],
    cached: false,
    status: 200,
    durationMs: 132,
    bytes: 14_200,
    at: 0,
    stale: false,
    notices: [],
    ...change,
  };
}

/** A column of text, with what a test changes. */
export function column(id: string, change: Partial<Column> = {}): Column {
  return { id, kind: 'text', documented: true, width: 10, ...change };
}

interface PanelChange {
  readonly values?: Form['values'];
  readonly sections?: Form['sections'];
  readonly issues?: Form['issues'];
  readonly run?: RunState;
  readonly results?: Results;
}

/** A panel that shows "List tasks", with what a test changes. */
export function panel({
  values = {},
  sections = [],
  issues = {},
  run,
  results: rows,
}: PanelChange = {}): PanelState {
  return {
    vendor: { id: 'auvo', title: 'Auvo' },
    operation: {
      id: 'tasks.list',
      title: 'List tasks',
      description: '',
      method: 'GET',
      path: '/tasks/',
      effect: 'read',
      notes: [],
      source: 'auvo.txt, line 1850',
    },
    profile: { name: 'Sandbox', sandbox: true, writable: true, origin: 'http://127.0.0.1:1' },
    form: { sections, values, issues },
    request: { method: 'GET', url: 'http://127.0.0.1:1/tasks/', headers: [] },
    snippet: { target: 'curl', targets: [], extras: [], code: '', variables: [] },
    run: run ?? { status: 'idle' },
    ...(rows === undefined ? {} : { results: rows }),
    canCompare: false,
    favourite: false,
    quota: { per: 'API key', sent: 0, lastHour: [], windows: [] },
    drift: { answers: 0, rows: 0, entries: [], others: 0, namesFields: true, underWay: false },
  };
}
