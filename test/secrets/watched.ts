import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Operation, RawInput } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import type { DynamicClient } from '../../src/client/apiClient';
import { copyText } from '../../src/export/copyText';
import { exportText } from '../../src/export/exportText';
import type { Clock } from '../../src/http/clock';
import type { RequestParams } from '../../src/protocol/contract';
import { recordOf } from '../../src/requests/history';
import { refusalOf } from '../../src/requests/inputs';
import { writeForm } from '../../src/session/form/writeForm';
import { Session } from '../../src/session/session';
import { everythingIn } from '../faults/leaks';

/** What is opened, and with what. */
interface Opening {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly input: RawInput;
  readonly client: DynamicClient;
  readonly clock: Clock;
  readonly origin: string;
  /** Where fetches are kept until they are complete. */
  readonly folder: string;
}

/** A session as a panel has it, with everything kept that it shows, tells, sends, copies or writes. */
export class Watched {
  readonly session: Session;
  /** What the client's calls ended with, as its callers get it. */
  readonly errors: unknown[] = [];
  private readonly texts = new Map<string, Set<string>>();
  private readonly ref: { readonly vendorId: string; readonly operationId: string };

  constructor(private readonly opening: Opening) {
    const { vendor, operation, input, client, clock, origin, folder } = opening;
    this.ref = { vendorId: vendor.id, operationId: operation.id };
    const profile = { id: 'watched', name: 'Test', sandbox: false, writable: true, origin };
    this.session = new Session({
      vendor,
      operation,
      connected: { profile, client: this.overheard(client) },
      clock,
      values: writeForm(operation, input),
      bulk: () => ({ folder, reserve: 0 }),
      confirm: (consent) => {
        this.note('confirmation', consent);
        return Promise.resolve(true);
      },
      onRun: (end, values) => {
        const report = { ...end, values, profile };
        this.note('history', recordOf('1', this.ref, report, client.redact));
      },
      onLost: (failure) => {
        this.note('notification', failure);
      },
      onUnexpected: (error) => {
        // As the panel logs it, and as the log of the editor would print it whole.
        this.note('log', client.redact(everythingIn(error)));
      },
      onChange: () => {
        if (this.session.all.state?.status === 'running') this.noteFiles();
        this.noteState();
      },
    });
  }

  /** Runs the form once, and fetches the whole list where that is asked for and nobody stopped the run. */
  async run(all: boolean, stopped?: AbortSignal): Promise<void> {
    const { session } = this;
    await session.start();
    this.noteRows();
    if (all && stopped?.aborted !== true && session.all.offer()) {
      await session.all.act('start');
      this.noteRows();
      this.noteFiles();
    }
    await this.settled();
    await session.snippets.load();
    this.noteState();
    await this.noteTexts();
  }

  /** Another text that came out somewhere. */
  note(sink: string, value: unknown): void {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
    const known = this.texts.get(sink) ?? new Set();
    this.texts.set(sink, known.add(text));
  }

  /** Everything so far, by where it came out. */
  sinks(): Record<string, string> {
    for (const error of this.errors) {
      this.note('error, its fields and causes', everythingIn(error));
      this.note('error, inspected', inspect(error, { depth: 9, showHidden: true }));
      this.note('error, as JSON', error);
      if (error instanceof Error) this.note('error, its stack', String(error.stack));
    }
    return Object.fromEntries([...this.texts].map(([sink, texts]) => [sink, [...texts].join('\n')]));
  }

  dispose(): void {
    this.session.dispose();
  }

  /** What is looked for in answers after they are shown. */
  private async settled(): Promise<void> {
    for (let turn = 0; turn < 1_000 && this.session.state().drift.underWay; turn++)
      await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Each part of a message apart: most of them are as they were in the message before. */
  private noteState(): void {
    for (const [part, value] of Object.entries(this.session.state())) this.note(`panel: ${part}`, value);
  }

  private noteRows(): void {
    const { session } = this;
    const { results } = session.state();
    if (results === undefined) return;
    const { content } = session.shown;
    const { run } = results;
    this.note('panel: rows', content.rows(run, 0, 1_000));
    for (const column of results.columns.keys()) {
      const at = { run, row: 0, column };
      this.note('panel: detail', content.detail(at, [], 0));
      this.note('clipboard: value', content.valueText(at, []) ?? '');
      this.note('clipboard: path', content.path(at, []) ?? '');
      this.note(
        'panel: references',
        content.offers(at).map(({ text, path }) => [text, path]),
      );
      this.note('panel: image', content.image(at, []));
    }
  }

  /** What is left on disk. */
  private noteFiles(): void {
    const { folder } = this.opening;
    this.note('journal', readdirSync(folder).join('\n'));
    for (const name of readdirSync(folder)) this.note('journal', readFileSync(join(folder, name), 'utf8'));
  }

  /** Everything that leaves the panel: exports, copies, documents, reports. */
  private async noteTexts(): Promise<void> {
    const { session } = this;
    const { client } = this.opening;
    for (const scope of ['shown', 'fetched'] as const) {
      const { rows, columns } = await session.shown.toExport(scope);
      for (const format of ['csv', 'json', 'ndjson', 'markdown'] as const) {
        for (const nested of ['json', 'columns'] as const) {
          const options = { format, separator: ',', bom: false, guardFormulas: true, nested } as const;
          const text = [...exportText(rows, columns, options)].map((piece) => piece.text).join('');
          this.note(`export: ${format}`, text);
        }
      }
      for (const format of copyFormats)
        this.note(`clipboard: ${format}`, wholeOf(copyText(format, true, columns, rows)));
    }
    for (const what of ['answer', 'rows'] as const) {
      const document = await session.answers.document(what).catch((error: unknown) => String(error));
      this.note(`document: ${what}`, document);
    }
    this.note(
      'document: comparison',
      attempted(() => session.answers.withPrevious()),
    );
    this.note('clipboard: differences', session.drift.report());
    this.note('quota', client.quota.state());
    this.note('saving refused', refusalOf(session.values, client.redact, []) ?? '');
    this.note('document: payload', session.payload ?? '');
  }

  /** The client, whose failures are kept. */
  private overheard(client: DynamicClient): DynamicClient {
    const kept = async <T>(work: Promise<T>): Promise<T> =>
      work.catch((error: unknown) => {
        this.errors.push(error);
        throw error;
      });
    const { errors } = this;
    async function* walked<T>(pages: AsyncGenerator<T, void, undefined>): AsyncGenerator<T, void, undefined> {
      try {
        yield* pages;
      } catch (error) {
        errors.push(error);
        throw error;
      }
    }
    return {
      ...client,
      page: (...asked) => kept(client.page(...asked)),
      fetchAll: (...asked) => walked(client.fetchAll(...asked)),
    };
  }
}

const copyFormats: readonly RequestParams<'copyCells'>['format'][] = [
  'tsv',
  'csv',
  'json',
  'markdown',
  'sql',
];

function wholeOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function attempted(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}
