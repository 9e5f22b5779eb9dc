import type { Vendor } from '../catalog/vendor';
import type { Fields } from './read';

/** One input that is missing or wrong. `value` is the text as it came. */
export interface Issue {
  readonly place: 'path' | 'query' | 'body';
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

export type RefusalReason =
  | 'authentication'
  | 'scope'
  | 'credentials'
  | 'input'
  | 'unknownPath'
  | 'unknownMethod'
  | 'notFound'
  | 'quota'
  | 'tooLarge';

/** Why a request is not answered. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly status: number;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** What goes over the wire: a JSON body, or text, which may be empty. */
export interface RefusalAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly type?: string;
}

/** Makes a refusal with the status that its reason usually has. */
export function refuse(reason: RefusalReason, message: string, issues: readonly Issue[] = []): Refusal {
  const statuses: Readonly<Record<RefusalReason, number>> = {
    authentication: 401,
    scope: 401,
    credentials: 401,
    input: 400,
    unknownPath: 404,
    unknownMethod: 405,
    notFound: 404,
    quota: 429,
    tooLarge: 413,
  };
  return { reason, status: statuses[reason], message, issues };
}

/** Writes a refusal in the first of the vendor's error shapes that can say it. */
export function writeRefusal(vendor: Vendor, refusal: Refusal): RefusalAnswer {
  const { status, issues } = refusal;
  for (const shape of vendor.errors) {
    if (shape.style === 'fieldMessages' && issues.length > 0)
      return { status, json: messagesByField(issues) };
    if (shape.style === 'message') return { status, json: nest(shape.at, sentence(refusal)) };
    if (shape.style === 'text') break;
  }
  return { status, text: sentence(refusal) };
}

/** The refusal as one sentence, with the inputs that are wrong. */
export const sentence = ({ message, issues }: Refusal): string =>
  [message, ...issues.map((issue) => `${issue.field}: ${issue.message}`)].join(' ');

/** `{ "id": ["The value 'x' is not valid."] }` */
export function messagesByField(issues: readonly Issue[]): Fields {
  const fields = new Map<string, string[]>();
  for (const { field, message } of issues) fields.set(field, [...(fields.get(field) ?? []), message]);
  return Object.fromEntries(fields);
}

const nest = (at: readonly string[], leaf: unknown): unknown =>
  at.reduceRight((inside, name) => ({ [name]: inside }), leaf);
