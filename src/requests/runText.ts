import type { RunRecord } from './history';
import { lookUp } from './lookUp';

/** A run as the tree and the search show it. */
export interface RunView {
  readonly record: RunRecord;
  readonly title: string;
  /** "Auvo · 12:05 · 50 rows", the vendor first. */
  readonly description: string;
  /** Inputs on one line, to search in. */
  readonly inputs: string;
  /** Plain text on several lines: when, with what, how long. */
  readonly tooltip: string;
  readonly effect: 'read' | 'write' | 'token';
  /** It can be sent again as it was: it only reads, and none of its inputs was left out. */
  readonly repeatable: boolean;
}

/** The runs of operations that there still are, newest first, as they are shown at `now` (epoch milliseconds). */
export const runViews = (records: readonly RunRecord[], now: number): readonly RunView[] =>
  records.flatMap((record) => {
    const found = lookUp(record);
    if (found === undefined) return [];
    const { vendor, operation } = found;
    const inputs = Object.entries(record.values).map(([id, text]) => `${nameOf(id)} = ${inShort(text)}`);
    const ended = endOf(record);
    const times = (record.times ?? 1) > 1 ? [`${String(record.times)} times`] : [];
    const leftOut = record.leftOut === undefined ? [] : [`Not kept: ${record.leftOut.join(', ')}`];
    return [
      {
        record,
        title: operation.title,
        description: [vendor.title, timeOf(record.at, now), ended, ...times].join(' · '),
        inputs: inputs.join(', '),
        tooltip: [
          `${operation.title} · ${vendor.title} · ${record.profile.name}`,
          `${dayOf(record.at, true)} ${clockOf(record.at, true)} · ${ended} · ${durationOf(record.durationMs)}`,
          ...inputs.slice(0, 20),
          ...(inputs.length > 20 ? [`and ${String(inputs.length - 20)} more`] : []),
          ...leftOut,
        ].join('\n'),
        effect: operation.effect,
        repeatable: operation.effect === 'read' && record.leftOut === undefined,
      },
    ];
  });

/** How a run ended, in a few words. */
function endOf({ status, rows, kind, httpStatus }: RunRecord): string {
  if (status === 'stopped') return 'stopped';
  if (status === 'done')
    return rows === undefined ? 'done' : rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`;
  const words = failureWords[kind ?? ''] ?? 'failed';
  return httpStatus === undefined ? words : `${words} (${String(httpStatus)})`;
}

/** By the kind of the error; what is not here only failed. */
const failureWords: Readonly<Record<string, string>> = {
  'credentials-missing': 'credentials incomplete',
  'credentials-refused': 'credentials refused',
  'read-only': 'not sent: read-only',
  'origin-refused': 'not sent: address not allowed',
  'not-confirmed': 'not sent',
  'not-allowed': 'not allowed',
  'not-found': 'nothing found',
  gone: 'gone for good',
  conflict: 'conflict',
  'too-large': 'too large',
  rejected: 'refused as invalid',
  'rate-limited': 'request limit reached',
  'vendor-failed': 'failed at the vendor',
  network: 'not reached',
  tls: 'not reached',
  proxy: 'not reached through the proxy',
  timeout: 'no answer in time',
  incomplete: 'answer broke off',
  empty: 'empty reply',
  'not-json': 'unreadable answer',
  shape: 'unreadable answer',
  unreadable: 'unreadable answer',
  'web-page': 'a web page answered',
  redirect: 'redirected elsewhere',
};

/** The day is said when it is not today's. */
const timeOf = (at: number, now: number): string =>
  dayOf(at, true) === dayOf(now, true)
    ? clockOf(at)
    : `${dayOf(at, yearOf(at) !== yearOf(now))} ${clockOf(at)}`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const yearOf = (at: number): number => new Date(at).getFullYear();

function dayOf(at: number, withYear: boolean): string {
  const date = new Date(at);
  const day = `${String(date.getDate())} ${months[date.getMonth()] ?? ''}`;
  return withYear ? `${day} ${String(date.getFullYear())}` : day;
}

const clockOf = (at: number, withSeconds = false): string =>
  new Date(at).toTimeString().slice(0, withSeconds ? 8 : 5);

const durationOf = (milliseconds: number): string =>
  milliseconds < 1_000 ? `${String(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;

/** The place of a field inside path or query. */
const nameOf = (id: string): string => id.replace(/^(?:path|query)\./, '');

const inShort = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
