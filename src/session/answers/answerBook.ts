import type { RawInput } from '../../catalog/operation';
import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';

/** An answer, and what it was the answer to. Its text may hold secrets: `redact` takes them out. */
export interface KeptAnswer {
  /** What its run began with: pages of one run have the same. */
  readonly run: RawInput;
  /** Where its page begins. */
  readonly position: number;
  readonly response: HttpResponse;
  /** The name of the profile that asked. */
  readonly profile: string;
  readonly redact: Redact;
}

/** Decoded bytes that are kept in all. */
const MOST_BYTES = 20_000_000;

/**
 * The last two runs of each operation, in memory, so that an answer can be compared with the one before. The
 * oldest answers go first when there is more than fits; one that does not fit alone is not kept.
 */
export class AnswerBook {
  private kept: { readonly operation: string; readonly answer: KeptAnswer }[] = [];

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** Keeps an answer of an operation, by the id that tells it from those of other vendors too. */
  add(operation: string, answer: KeptAnswer): void {
    const runs = new Set(this.answersOf(operation).map(({ run }) => run)).add(answer.run);
    const lastTwo = [...runs].slice(-2);
    const isWanted = (entry: (typeof this.kept)[number]) =>
      entry.operation !== operation || lastTwo.includes(entry.answer.run);
    this.kept = [...this.kept.filter(isWanted), { operation, answer }];
    let bytes = this.kept.reduce((sum, entry) => sum + sizeOf(entry.answer), 0);
    while (bytes > this.mostBytes) {
      const oldest = this.kept.shift();
      bytes -= oldest === undefined ? bytes : sizeOf(oldest.answer);
    }
  }

  /** The answer of the run before to compare one with: of the same page if there is one, else the last. */
  before(operation: string, { response, position }: Pick<KeptAnswer, 'response' | 'position'>) {
    const answers = this.answersOf(operation);
    const place = answers.findIndex((answer) => answer.response === response);
    const own = answers[place]?.run;
    const earlier = (place === -1 ? answers : answers.slice(0, place)).filter(
      (answer) => answer.run !== own && answer.response.at <= response.at,
    );
    return earlier.findLast((answer) => answer.position === position) ?? earlier.at(-1);
  }

  private answersOf(operation: string): readonly KeptAnswer[] {
    return this.kept.flatMap((entry) => (entry.operation === operation ? [entry.answer] : []));
  }
}

const sizeOf = ({ response }: KeptAnswer): number => response.decodedBytes;
