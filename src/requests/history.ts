import * as z from 'zod';
import type { FormText, Redact } from './inputs';
import { keptInputs, sameInputs } from './inputs';

const status = z.enum(['done', 'failed', 'stopped']);
const count = z.int().min(0);

const runRecord = z.object({
  id: z.string().min(1).max(100),
  /** When it began, epoch milliseconds. */
  at: count,
  vendorId: z.string().max(100),
  operationId: z.string().max(200),
  profile: z.object({ id: z.string().max(200), name: z.string().max(500) }),
  /** The form's text of path and query by field id; never of a body. */
  values: z.record(z.string().max(200), z.string().max(2_000)),
  /** Fields that were given and are not kept; `body` stands for all of a body. */
  leftOut: z.array(z.string().max(200)).max(200).optional(),
  status,
  httpStatus: count.optional(),
  rows: count.optional(),
  durationMs: count,
  /** Of a failure: its kind, as `RequestError.kind`; no words of the vendor. */
  kind: z.string().max(50).optional(),
  /** How often it was run in a row; once where it is absent. */
  times: count.optional(),
});

/** A run as it is kept: who, when, with which inputs, and how it ended. Holds no body and no secret. */
export type RunRecord = Readonly<z.infer<typeof runRecord>>;

/** What a session tells of a run that was sent and has ended. */
export interface RunReport {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
  readonly profile: { readonly id: string; readonly name: string };
  /** The whole form's text as it was sent; what is not to be kept is taken out here. */
  readonly values: FormText;
  readonly status: RunRecord['status'];
  readonly httpStatus?: number;
  /** Of the page that it showed. */
  readonly rows?: number;
  /** Of a failure: its kind. */
  readonly kind?: string;
}

/** Reads what was stored, newest first; entries that are none are dropped. */
export const readHistory = (stored: unknown): readonly RunRecord[] =>
  (Array.isArray(stored) ? stored : []).flatMap((entry) => {
    const read = runRecord.safeParse(entry);
    return read.success ? [read.data] : [];
  });

/** A report as it may be kept: without bodies, and without every value that `redact` would change. */
export function recordOf(
  id: string,
  ref: Pick<RunRecord, 'vendorId' | 'operationId'>,
  { at, durationMs, profile, values, status: ended, httpStatus, rows, kind }: RunReport,
  redact: Redact,
): RunRecord {
  return {
    id,
    at: whole(at),
    vendorId: ref.vendorId,
    operationId: ref.operationId,
    profile: { id: profile.id, name: redact(profile.name) },
    ...keptInputs(values, redact),
    status: ended,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(rows === undefined ? {} : { rows }),
    durationMs: whole(durationMs),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Adds a run on top; the same request right after itself stays one entry, with a count. At most `most` are kept. */
export function withRun(records: readonly RunRecord[], run: RunRecord, most: number): readonly RunRecord[] {
  const [last, ...older] = records;
  const all =
    last !== undefined && isSame(last, run)
      ? [{ ...run, id: last.id, times: (last.times ?? 1) + 1 }, ...older]
      : [run, ...records];
  return all.slice(0, Math.max(0, most));
}

/** The records without one of them. */
export const withoutRun = (records: readonly RunRecord[], id: string): readonly RunRecord[] =>
  records.filter((record) => record.id !== id);

const isSame = (one: RunRecord, other: RunRecord): boolean =>
  one.vendorId === other.vendorId &&
  one.operationId === other.operationId &&
  one.profile.id === other.profile.id &&
  sameInputs(one.values, other.values) &&
  // What was left out may have differed.
  one.leftOut === undefined &&
  other.leftOut === undefined;

const whole = (milliseconds: number): number => Math.max(0, Math.round(milliseconds));
