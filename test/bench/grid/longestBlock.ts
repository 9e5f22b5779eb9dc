import { setTimeout as sleep } from 'node:timers/promises';

/** How often this process is asked whether it is free, in milliseconds. */
const OFTEN = 2;

/** The longest, in milliseconds, that this process let a timer wait during some work. */
export async function longestBlock<T>(
  work: () => Promise<T>,
): Promise<{ readonly made: T; readonly longest: number }> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - OFTEN);
    last = now;
  }, OFTEN);
  try {
    const made = await work();
    await sleep(2 * OFTEN); // what blocks at the very end counts as well
    return { made, longest };
  } finally {
    clearInterval(timer);
  }
}
