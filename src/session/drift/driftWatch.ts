import type { Operation, RawInput } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { askedFields, comparing } from '../../client/drift/drift';
import { DriftLog } from '../../client/drift/driftLog';
import type { DriftSchema } from '../../client/drift/driftSchema';
import { driftSchema } from '../../client/drift/driftSchema';
import type { Redact } from '../../http/redaction/redaction';
import type { Drift } from '../../protocol/drift';
import type { DriftBook, DriftPage } from './driftBook';
import type { Pause } from '../../http/pause';
import { runInSlices } from '../../http/pause';
import { driftReport } from './driftReport';

interface Profile {
  readonly id: string;
  readonly origin: string;
}

interface Parts {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly profile: Profile;
  readonly book: DriftBook;
  readonly pause: Pause;
  /** Called when what it shows changed. */
  readonly onChange: () => void;
}

/** Compares the answers of one session with the document, after they are shown, and shows what was met so far. */
export class DriftWatch {
  private page: DriftPage;
  private readonly schemas = new Map<string, DriftSchema>();
  private readonly unsubscribe: () => void;

  constructor(private readonly parts: Parts) {
    this.page = this.pageOf(parts.profile);
    this.unsubscribe = parts.book.subscribe((page) => {
      if (page === this.page) parts.onChange();
    });
  }

  /** Goes on under another profile, with what was met under that one. */
  follow(profile: Profile): void {
    this.page = this.pageOf(profile);
  }

  /** Compares an answer that came over the wire. Resolves when it is counted; never rejects for what is in it. */
  async see(answer: unknown, input: RawInput, redact: Redact): Promise<void> {
    const { page } = this;
    const { emptied } = page;
    const { book, pause } = this.parts;
    const log = new DriftLog();
    page.underWay++;
    try {
      const steps = comparing(this.schemaFor(input), answer, log.reporter(redact));
      log.rows = await runInSlices(steps, pause);
      log.answers = 1;
      if (page.emptied === emptied) page.log.add(log);
    } finally {
      page.underWay--;
      book.changed(page);
    }
  }

  /** What the panel shows of it. */
  view(): Drift {
    const { log, underWay } = this.page;
    const { answers, rows, entries, others } = log;
    // Asked of the schema only once it was made ready for comparing: a panel opens without that.
    const namesFields = answers === 0 || this.schemaFor({}).namesFields;
    return { answers, rows, entries, others, namesFields, underWay: underWay > 0 };
  }

  /** The same to send to the vendor, as Markdown. */
  report(): string {
    const { vendor, operation } = this.parts;
    return driftReport(vendor, operation, this.page.log);
  }

  clear(): void {
    this.parts.book.empty(this.page);
  }

  dispose(): void {
    this.unsubscribe();
  }

  private pageOf(profile: Profile): DriftPage {
    const { book, vendor, operation } = this.parts;
    return book.page(vendor.id, operation.id, profile);
  }

  private schemaFor(input: RawInput): DriftSchema {
    const asked = askedFields(this.parts.operation, input);
    const key = JSON.stringify(asked === undefined ? null : [...asked]);
    const schema = this.schemas.get(key) ?? driftSchema(this.parts.operation, asked);
    this.schemas.set(key, schema);
    return schema;
  }
}
