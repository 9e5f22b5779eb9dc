import type { Page } from 'playwright-core';

/** How a stretch of scrolling went, in milliseconds. */
export interface Smoothness {
  /** Time between two frames, for each. */
  readonly frames: readonly number[];
  /** Tasks of the main thread that took 50 ms or more. */
  readonly longTasks: readonly number[];
  /** From the last movement until every row in sight had its text. */
  readonly settled: number;
}

/** Rows that a list is moved by from frame to frame: a number, or anywhere. */
export type Speed = number | 'anywhere';

/** Moves a list for so many frames and watches the main thread meanwhile. */
export const scroll = (page: Page, list: string, speed: Speed, frames: number): Promise<Smoothness> =>
  page.evaluate(scrollInPage, { list, speed, frames });

/** Runs in the page. */
async function scrollInPage({
  list,
  speed,
  frames,
}: {
  list: string;
  speed: Speed;
  frames: number;
}): Promise<Smoothness> {
  const scroller = document.querySelector(list);
  if (scroller === null) throw new Error(`There is no ${list}.`);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const isFull = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const rows = [...scroller.querySelectorAll('[data-row], .floor-row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    return rows.length > 5 && rows.every((row) => /[^\d\s,]/.test(row.textContent));
  };
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const rowHeight = 24;
  // The same places in every run.
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  scroller.scrollTop = 0;
  await frame();
  const times: number[] = [];
  let last = await frame();
  let down = true;
  for (let index = 0; index < frames; index++) {
    const end = scroller.scrollHeight - scroller.clientHeight;
    if (speed === 'anywhere') {
      if (index % 6 === 0) scroller.scrollTop = random() * end;
    } else {
      if (scroller.scrollTop >= end - 1) down = false;
      scroller.scrollTop += (down ? 1 : -1) * speed * rowHeight;
    }
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  const stopped = performance.now();
  while (!isFull() && performance.now() - stopped < 5_000) await frame();
  const settled = performance.now() - stopped;
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { duration } of observer.takeRecords()) longTasks.push(duration);
  observer.disconnect();
  return { frames: times, longTasks, settled };
}
