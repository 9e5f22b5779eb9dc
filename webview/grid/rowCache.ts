import { chunkSize } from '../../src/protocol/chunk';
import type { Cell } from '../../src/protocol/results';
import type { Span } from './geometry';

/** One row's cells, in the columns' order. */
export type Row = readonly Cell[];

/** Asks the host for rows `from` to `to`; answers fewer, or none, when they are gone. */
export type FetchRows = (from: number, to: number) => Promise<readonly Row[]>;

const mostChunks = 60;
/** Scrolling passes more rows than anybody reads: what is asked for then is what is in sight when an answer came. */
const mostAsked = 2;

/** Rows of one result that are at hand: pulled in chunks when they come near, forgotten when far. */
export class RowCache {
  readonly #chunks = new Map<number, readonly Row[]>();
  readonly #asked = new Set<number>();
  #wanted: Span = { from: 0, to: 0 };

  constructor(
    readonly rowCount: number,
    readonly fetchRows: FetchRows,
    /** Called when rows that were asked for are here. */
    readonly onRows: () => void,
    readonly size = chunkSize,
  ) {}

  /** The row, or undefined while it is not here. */
  get(row: number): Row | undefined {
    return this.#chunks.get(Math.floor(row / this.size))?.[row % this.size];
  }

  /** Asks for what is missing of these rows, once. */
  ensure({ from, to }: Span): void {
    this.#wanted = { from, to: Math.min(to, this.rowCount) };
    this.#pullWanted();
  }

  #pullWanted(): void {
    for (const chunk of chunksOf(this.#wanted, this.size)) {
      if (this.#chunks.has(chunk) || this.#asked.has(chunk)) continue;
      if (this.#asked.size >= mostAsked) return;
      this.#asked.add(chunk);
      void this.#pull(chunk);
    }
  }

  async #pull(chunk: number): Promise<void> {
    const from = chunk * this.size;
    let arrived = false;
    try {
      const rows = await this.fetchRows(from, Math.min(from + this.size, this.rowCount));
      arrived = rows.length > 0;
      if (arrived) {
        this.#chunks.set(chunk, rows);
        this.#forgetFarFrom(chunk);
        this.onRows();
      }
    } catch {
      // Refused: the rows are asked for again the next time they come into sight.
    } finally {
      this.#asked.delete(chunk);
    }
    if (arrived) this.#pullWanted();
  }

  #forgetFarFrom(chunk: number): void {
    if (this.#chunks.size <= mostChunks) return;
    const farthest = [...this.#chunks.keys()].sort((a, b) => Math.abs(b - chunk) - Math.abs(a - chunk))[0];
    if (farthest !== undefined) this.#chunks.delete(farthest);
  }
}

/** Numbers of the chunks that hold these rows. */
export function chunksOf({ from, to }: Span, size = chunkSize): readonly number[] {
  const first = Math.floor(from / size);
  const last = Math.ceil(to / size);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}
