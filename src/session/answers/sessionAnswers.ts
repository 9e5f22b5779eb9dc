import type { Operation, RawInput } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { Page } from '../../client/apiClient';
import { atPosition, placeAt, positionName } from '../../client/lists/readPage';
import type { Pause } from '../../http/pause';
import type { Column } from '../../protocol/results';
import { localDay } from '../form/startValues';
import type { Connected } from '../sessionOptions';
import { secretsHider } from '../secrets';
import type { AnswerBook } from './answerBook';
import { answerText } from './answerText';
import { rowsText } from './rowsText';

/** A text for an editor, and what it is called there. */
export interface AnswerDocument {
  readonly title: string;
  readonly text: string;
}

/** Two texts for an editor, side by side. */
export interface Comparison {
  /** What both are: "Auvo List tasks, page 2". */
  readonly title: string;
  readonly left: { readonly name: string; readonly text: string };
  readonly right: { readonly name: string; readonly text: string };
}

/** The page on the screen, with what its run began with. */
interface ShownAnswer {
  readonly page: Page<unknown>;
  readonly run: RawInput;
}

interface AnswersParts {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly book: AnswerBook;
  readonly pause: Pause;
  readonly connected: () => Connected;
  /** Undefined while no single answer is shown. */
  readonly shown: () => ShownAnswer | undefined;
  /** Rows without secrets and columns, as they are shown. */
  readonly rows: () => Promise<{ readonly columns: readonly Column[]; readonly rows: readonly unknown[] }>;
}

/** One operation's answers as texts for an editor, without secrets: alone, and beside others. */
export class SessionAnswers {
  private readonly key: string;
  /** What changes something, and what answers with a secret, is compared with nothing. */
  private readonly isComparable: boolean;

  constructor(private readonly parts: AnswersParts) {
    const { vendor, operation } = parts;
    this.key = `${vendor.id}/${operation.id}`;
    this.isComparable = operation.effect === 'read' && secretsHider(operation.response) === undefined;
  }

  /** Keeps a page that came, for later ones to be compared with. `run` is what its run began with. */
  keep({ position, response }: Page<unknown>, run: RawInput): void {
    if (!this.isComparable) return;
    const { profile, client } = this.parts.connected();
    this.parts.book.add(this.key, {
      run,
      position,
      response,
      profile: profile.name,
      redact: client.redact,
    });
  }

  /** Whether there is an earlier answer to compare the one on the screen with. */
  get canCompare(): boolean {
    const shown = this.parts.shown();
    return shown !== undefined && this.parts.book.before(this.key, shown.page) !== undefined;
  }

  /** The answer on the screen, or the rows as they are shown. Throws, in words for the user, when there is none. */
  async document(what: 'answer' | 'rows'): Promise<AnswerDocument> {
    if (what === 'rows') {
      const { columns, rows } = await this.parts.rows();
      return { title: `${this.name}, rows`, text: await rowsText(columns, rows, this.parts.pause) };
    }
    const shown = this.shown();
    return { title: this.titleOf(shown), text: this.textOf(shown.page) };
  }

  /** The answer on the screen beside the one before. Throws, in words for the user, when there is none. */
  withPrevious(): Comparison {
    const shown = this.shown();
    const before = this.parts.book.before(this.key, shown.page);
    if (before === undefined) throw new Error('There is no earlier answer to compare with.');
    const { response, profile } = before;
    return {
      title: this.titleOf(shown),
      left: { name: nameOf(profile, response.at), text: before.redact(response.text) },
      right: {
        name: nameOf(this.parts.connected().profile.name, shown.page.response.at),
        text: this.textOf(shown.page),
      },
    };
  }

  /** The answer on the screen beside what another profile gets: sends its request once with that profile. */
  async withProfile({ client, profile }: Connected, signal: AbortSignal): Promise<Comparison> {
    const { operation, connected } = this.parts;
    const shown = this.shown();
    if (!this.isComparable) throw new Error('Only what reads is compared with another profile.');
    const left = {
      name: nameOf(connected().profile.name, shown.page.response.at),
      text: this.textOf(shown.page),
    };
    const input = atPosition(operation.page, shown.run, shown.page.position);
    const page = await client.page(operation, input, signal);
    const text = answerText(operation, page, client.redact);
    return {
      title: this.titleOf(shown),
      left,
      right: { name: nameOf(profile.name, page.response.at), text },
    };
  }

  private get name(): string {
    const { vendor, operation } = this.parts;
    return `${vendor.title} ${operation.title}`;
  }

  private shown(): ShownAnswer {
    const shown = this.parts.shown();
    if (shown === undefined) throw new Error('No answer is shown: run the operation, or show a page of it.');
    return shown;
  }

  private textOf(page: Page<unknown>): string {
    return answerText(this.parts.operation, page, this.parts.connected().client.redact);
  }

  private titleOf({ page, run }: ShownAnswer): string {
    const style = this.parts.operation.page;
    if (positionName(style) === undefined) return this.name;
    return `${this.name}, ${placeAt(style, run, page.position)}`;
  }
}

/** Who asked, and when it came: "Production 2026-11-21 10:31:05". */
const nameOf = (profile: string, at: number): string =>
  `${profile} ${localDay(at)} ${new Date(at).toTimeString().slice(0, 8)}`;
