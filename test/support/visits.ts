import type { Session } from '../../src/session/session';
import { jsonResponse } from './fakeTransport';
import { openSession } from './session';

/** An answer of LetsJobIt with the visits from a start on. */
export const visits = (from: number, total = 250) => {
  const count = Math.min(100, total - from);
  const data = Array.from({ length: count }, (_, i) => ({ _id: `v${String(from + i)}` }));
  return jsonResponse({
    meta: {
      totalRecords: total,
      returnedRecords: count,
      remainingRecords: total - from - count,
      nextStart: from + count,
    },
    data,
  });
};
/** The start that a request asks for. */
export const startOf = (url: string) => Number(new URL(url).searchParams.get('pagination'));
/** A session over a list of visits. */
export const paged = () => openSession('letsjobit', 'visits.list', ({ url }) => visits(startOf(url)));
/** What the first column shows, from the first row on. */
export const firstCells = (session: Session, count: number) => {
  const run = session.state().results?.run ?? -1;
  return session.shown.content.rows(run, 0, count).rows.map(([cell]) => cell?.text);
};
/** What the first cell shows. */
export const firstCell = (session: Session) => {
  const run = session.state().results?.run ?? -1;
  return session.shown.content.rows(run, 0, 1).rows[0]?.[0]?.text;
};
