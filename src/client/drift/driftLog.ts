import type { Redact } from '../../http/redaction/redaction';
import type { DriftKind, Report } from './driftNode';
import { CUT, exampleOf, foundWord, shortened } from './driftWords';

/** One difference between answers and their document, counted. */
export interface DriftEntry {
  readonly kind: DriftKind;
  /** Where: `result.entityList[].customerId`; empty for the answer as a whole. */
  readonly path: string;
  /** What the document says, in words: "whole number", "1, 2 or 3". Empty for a field that it does not name. */
  readonly expected: string;
  /** What came: "text", or the value itself where the document lists the values. */
  readonly found: string;
  readonly count: number;
  /** The first value that differed, as shortened JSON without secrets; empty for a missing field. */
  readonly example: string;
}

/** Different differences that are kept apart. A vendor that invents field names cannot fill the memory. */
const MOST_ENTRIES = 200;
const VALUE_LENGTH = 40;

/** Counts differences over any number of answers. */
export class DriftLog {
  answers = 0;
  rows = 0;
  /** Differences beyond the first 200 different ones. */
  others = 0;
  private readonly counted = new Map<string, { entry: Omit<DriftEntry, 'count'>; count: number }>();

  /** Takes secrets out of names and values before they are kept. */
  reporter(redact: Redact): Report {
    const paths = new Map<string, string>();
    return ({ kind, path: place, expected, secret }, value) => {
      const path = paths.get(place) ?? redactedPath(place, redact);
      if (paths.size < MOST_ENTRIES) paths.set(place, path);
      const found =
        kind === 'value' && !secret
          ? shortened(redact(String(value)), VALUE_LENGTH)
          : kind === 'missing'
            ? ''
            : foundWord(value);
      const key = `${kind}\n${path}\n${found}`;
      const known = this.counted.get(key);
      if (known !== undefined) known.count++;
      else if (this.counted.size >= MOST_ENTRIES) this.others++;
      else {
        const entry = { kind, path, expected, found, example: exampleOf(value, secret, redact) };
        this.counted.set(key, { entry, count: 1 });
      }
    };
  }

  /** What differed, grouped by kind, in the order in which it was met. */
  get entries(): readonly DriftEntry[] {
    const all = [...this.counted.values()].map(({ entry, count }) => ({ ...entry, count }));
    return kinds.flatMap((kind) => all.filter((entry) => entry.kind === kind));
  }

  /** Counts what another log counted as well. */
  add(log: DriftLog): void {
    this.answers += log.answers;
    this.rows += log.rows;
    this.others += log.others;
    for (const [key, { entry, count }] of log.counted) {
      const known = this.counted.get(key);
      if (known !== undefined) known.count += count;
      else if (this.counted.size >= MOST_ENTRIES) this.others += count;
      else this.counted.set(key, { entry, count });
    }
  }

  clear(): void {
    this.counted.clear();
    this.answers = this.rows = this.others = 0;
  }
}

/** A path names fields, of which long ones are cut: a secret may end at the cut. */
const redactedPath = (path: string, redact: Redact): string =>
  path
    .split(CUT)
    .map((piece) => redact(piece, true))
    .join(CUT);

const kinds: readonly DriftKind[] = ['undocumented', 'missing', 'type', 'value'];
