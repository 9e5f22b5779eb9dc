import type { Clock } from './clock';
import type { Fields } from './read';
import type { Issue, Refusal, RefusalAnswer } from './refusal';
import type { IssuedToken } from './tokens';

/** A request that passed authentication, quota and the operation's schemas. */
export interface AnswerContext<Data> {
  readonly data: Data;
  readonly path: Fields;
  readonly query: Fields;
  readonly body: unknown;
  /** One of the vendor's languages; absent where the vendor has none. */
  readonly language: string | undefined;
  /** What the quota is counted by; empty for operations without authentication. */
  readonly credential: string;
  readonly clock: Clock;
  /** Issues an access token with `claims` in its payload, as the vendors' tokens have. */
  readonly issueToken: (seconds: number, claims: Fields) => IssuedToken;
}

/**
 * What an operation answers: all rows of a list (the server pages them), one object, or nothing for
 * "not found". An operation whose page style is `none` answers its whole body.
 */
export type Answered = readonly Fields[] | Fields | undefined;

export type Answer<Data> = (context: AnswerContext<Data>) => Answered;

/** Thrown by an answer that cannot take an input after all, such as the id of a customer that does not exist. */
export class InputRefused extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('The input is refused.');
  }
}

/** One page cut out of a list, in every vocabulary that the vendors use. */
export interface Slice {
  readonly operationId: string;
  /** The sandbox's own origin, with the vendor's base path. */
  readonly base: string;
  readonly query: Fields;
  readonly rows: readonly Fields[];
  readonly total: number;
  readonly start: number;
  readonly size: number;
  readonly page: number;
}

/** How one vendor answers: its data, one function per operation, and what its documents show beyond the catalog. */
export interface VendorAnswers<Data> {
  /** Called on the first answer that needs data, and again after a reset. Answers of writes change what it made. */
  readonly createData: () => Data;
  readonly answers: Readonly<Record<string, Answer<Data>>>;
  /** Envelope fields beside those that the page style names, in the order of the document. */
  readonly envelope?: (slice: Slice) => Fields;
  /** The same around a single object. */
  readonly singleEnvelope?: (slice: Slice) => Fields;
  /** Status and body of a refusal, where the vendor's differ from what its error shapes imply. */
  readonly refusal?: (refusal: Refusal, operationId: string | undefined) => RefusalAnswer | undefined;
  /** Query parameters that the vendor refuses to miss though the catalog gives them a default, by operation. */
  readonly required?: Readonly<Record<string, readonly string[]>>;
}

/** The same with the data made on first use and hidden: what the server needs to know of a vendor. */
export type SandboxVendor = Omit<VendorAnswers<unknown>, 'createData' | 'answers'> & {
  readonly operationIds: readonly string[];
  /** Forgets every change: the next answer begins with the data as it was at the start. */
  readonly reset: () => void;
  readonly answer: (operationId: string, context: Omit<AnswerContext<unknown>, 'data'>) => Answered;
};

/** Declares how a vendor answers. Each call of the result has data of its own: what one sandbox changes, another does not see. */
export const defineAnswers =
  <Data>(vendor: VendorAnswers<Data>): (() => SandboxVendor) =>
  () => {
    let made: { readonly data: Data } | undefined;
    const { createData, answers, ...rest } = vendor;
    return {
      ...rest,
      operationIds: Object.keys(answers),
      reset() {
        made = undefined;
      },
      answer(operationId, context) {
        made ??= { data: createData() };
        const answer = Object.hasOwn(answers, operationId) ? answers[operationId] : undefined;
        if (!answer) throw new Error(`The sandbox has no answer for ${operationId}.`);
        return answer({ ...context, data: made.data });
      },
    };
  };
