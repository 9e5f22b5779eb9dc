/** So long a run may be under way before its page is told: most answers are there by then, and their rows are what it draws. */
const BEGUN_MS = 60;
/** So long the page has to draw rows before it is told what else is known by then. */
const DRAWN_MS = 120;

/** What changed since the page was last told. */
export interface News {
  /** A run is under way; nothing came yet. */
  readonly isRunning: boolean;
  /** There are rows that the page was not given. */
  readonly hasRows: boolean;
}

/** When it is, and what does something later: once this turn is over, where that is now. Gives what calls it off. */
export interface Turns {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/**
 * When a page is told what changed. Each message is a drawing of the whole page: several changes in one turn are one
 * message, and what the user waits for goes before what only goes with it.
 */
export class Telling {
  private callOff: (() => void) | undefined;
  private due = Infinity;
  private drawnAt = -Infinity;

  constructor(
    private readonly tell: () => void,
    private readonly turns: Turns = machine,
  ) {}

  changed({ isRunning, hasRows }: News): void {
    const now = this.turns.now();
    if (isRunning) this.tellBy(now + BEGUN_MS, now);
    else if (!hasRows) this.tellBy(Math.max(now, this.drawnAt), now);
    else {
      this.drawnAt = now + DRAWN_MS;
      this.tellBy(now, now);
    }
  }

  dispose(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.due = Infinity;
  }

  private tellBy(due: number, now: number): void {
    if (due >= this.due) return;
    this.callOff?.();
    this.due = due;
    this.callOff = this.turns.after(due - now, () => {
      this.dispose();
      this.tell();
    });
  }
}

const machine: Turns = {
  now: () => performance.now(),
  after: (ms, run) => {
    if (ms > 0) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    }
    const turn = setImmediate(run);
    return () => {
      clearImmediate(turn);
    };
  },
};
