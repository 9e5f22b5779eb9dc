import type { Page } from 'playwright-core';

/** What begins a moment in the page: a state with rows arrives, the pointer is let go, a text is entered. */
type Beginning = 'state' | 'click' | 'input';

/** From a beginning until the first row is another one and painted. */
export interface Moment {
  readonly ms: number;
  /** The longest task of the page's main thread meanwhile: 0 when none took 50 ms or more. */
  readonly longestTask: number;
}

/** Watches what `act` sets off in the page. */
export async function untilPainted(page: Page, from: Beginning, act: () => Promise<void>): Promise<Moment> {
  const measured = page.evaluate(measureInPage, from);
  await page.evaluate(() => undefined); // it is listening by now: the page does one after another
  const [moment] = await Promise.all([measured, act()]);
  return moment;
}

/** Runs in the page. */
async function measureInPage(from: Beginning): Promise<Moment> {
  const firstRow = () => document.querySelector('[data-row="0"]')?.textContent ?? '';
  const before = firstRow();
  const type = { state: 'message', click: 'pointerup', input: 'input' }[from];
  const tasks: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const began = await new Promise<number>((resolve) => {
    const listen = (event: Event) => {
      const state =
        event instanceof MessageEvent ? (event.data as { data?: { results?: unknown } }).data : {};
      if (from === 'state' && state?.results === undefined) return;
      window.removeEventListener(type, listen, true);
      resolve(performance.now());
    };
    window.addEventListener(type, listen, true);
  });
  // Not the time that the frame is told: that may lie before the message was heard.
  const frame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        resolve(performance.now());
      });
    });
  const isNew = () => firstRow() !== before && /[a-z]{3}/.test(firstRow());
  while (!isNew()) {
    if (performance.now() - began > 20_000) throw new Error(`The first row stayed "${before}".`);
    await frame();
  }
  const ms = (await frame()) - began;
  await new Promise((resolve) => setTimeout(resolve, 50)); // entries come a while after their tasks
  for (const { duration } of observer.takeRecords()) tasks.push(duration);
  observer.disconnect();
  return { ms, longestTask: Math.max(0, ...tasks) };
}
