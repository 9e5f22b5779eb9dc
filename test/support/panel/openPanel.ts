import type { HttpResponse } from '../../../src/http/exchange';
import type { Session } from '../../../src/session';
import { find } from '../catalog';
import { jsonResponse } from '../fakeTransport';
import type { OpenPage, PageLook } from './openPage';
import { openPage } from './openPage';
import type { Opening } from './sessionHost';
import { sessionHost } from './sessionHost';

/** A panel over a real session. Its network is the sandbox, an answer, or a list of these rows. */
export interface PanelOptions extends Opening, PageLook {
  readonly rows?: readonly unknown[];
}

export interface Panel extends OpenPage {
  readonly session: Session;
}

/** Opens an operation's panel in a plain browser. Nothing is sent before `session.start()` or a click. */
export async function openPanel(options: PanelOptions): Promise<Panel> {
  const { rows } = options;
  const host = await sessionHost(
    rows === undefined ? options : { ...options, answer: (request) => listOf(options, rows, request.url) },
  );
  const { vendor, operation } = options;
  const ids = { vendor: typeof vendor === 'string' ? vendor : vendor.id, operation };
  const page = await openPage(ids, host, options);
  return {
    ...page,
    session: host.session,
    close: async () => {
      await page.close();
      await host.close();
    },
  };
}

/** The answer of a list operation to a request for these rows, in the operation's own page style. */
export function listOf(
  { vendor, operation: id }: Pick<Opening, 'vendor' | 'operation'>,
  rows: readonly unknown[],
  url: string,
): HttpResponse {
  const { page } = find(vendor, id).operation;
  const query = new URL(url).searchParams;
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
  switch (page.style) {
    case 'none':
      return jsonResponse(rows);
    case 'single':
      return jsonResponse(nested(page.at, rows[0]));
    case 'whole':
      return jsonResponse(nested(page.rows, rows));
    case 'pageNumber': {
      const size = number(page.size, page.defaultSize);
      const from = (number(page.page, 1) - 1) * size;
      const answer = nested(page.rows, rows.slice(from, from + size));
      return jsonResponse(page.total === undefined ? answer : nested(page.total, rows.length, answer));
    }
    case 'offset': {
      const from = number(page.offset, 0);
      const answer = nested(page.rows, rows.slice(from, from + number(page.limit, page.defaultSize)));
      return jsonResponse(nested(page.total, rows.length, answer));
    }
    case 'nextStart': {
      const from = number(page.start, 0);
      const next = Math.min(from + page.size, rows.length);
      let answer = nested(page.rows, rows.slice(from, next));
      answer = nested(page.next, next, answer);
      answer = nested(page.remaining, rows.length - next, answer);
      return jsonResponse(nested(page.total, rows.length, answer));
    }
  }
}

/** `{a: {b: value}}` for `['a', 'b']`, beside what is there. */
function nested([name, ...rest]: readonly string[], value: unknown, around: unknown = {}): unknown {
  if (name === undefined) return value;
  const fields = around as Readonly<Record<string, unknown>>; // made here, of names
  return { ...fields, [name]: nested(rest, value, fields[name] ?? {}) };
}
