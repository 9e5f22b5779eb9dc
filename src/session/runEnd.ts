import type { Page } from '../client/apiClient';
import { RequestError } from '../http/errors';

/** What became of one run. */
export interface RunEnd {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  readonly status: 'done' | 'failed' | 'stopped';
  readonly httpStatus?: number;
  readonly rows?: number;
  /** Kind of the error. */
  readonly kind?: string;
}

/** A page, or why there is none. */
export type End = Page<unknown> | { readonly error: unknown; readonly stopped: boolean };

/** Says of a run, which began and ended then, what became of it: without anything that it was sent or answered with. */
export function runEnd(at: number, now: number, end: End): RunEnd {
  const durationMs = Math.max(0, now - at);
  if ('rows' in end)
    return { at, durationMs, status: 'done', httpStatus: end.response.status, rows: end.rows.length };
  if (end.stopped) return { at, durationMs, status: 'stopped' };
  const { error } = end;
  const known = error instanceof RequestError ? error : undefined;
  return {
    at,
    durationMs,
    status: 'failed',
    kind: known?.kind ?? 'unexpected',
    ...(known?.status === undefined ? {} : { httpStatus: known.status }),
  };
}
