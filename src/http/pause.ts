/** Lets others work between two stretches of work. */
export interface Pause {
  /** Milliseconds of a clock that only runs forward. */
  elapsed(): number;
  /** Resolves when everything that was waiting has had its turn. */
  turn(): Promise<void>;
}

/** Working at a stretch at most this long, in milliseconds: a frame of the screen and some. */
const LONGEST = 8;

/** Runs steps to their end, with a pause first and whenever they took long. Gives their result. */
export async function runInSlices<T>(steps: Iterator<undefined, T>, pause: Pause): Promise<T> {
  for (;;) {
    await pause.turn();
    const began = pause.elapsed();
    let step = steps.next();
    while (step.done !== true && pause.elapsed() - began < LONGEST) step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Pauses of the real event loop: messages and timers come in between. */
export const eventLoop: Pause = {
  elapsed: () => performance.now(),
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
