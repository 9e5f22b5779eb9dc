import type { Page } from 'playwright-core';

/** What begins a moment in the page: a state with rows arrives, the pointer goes down, a text is entered. */
type Beginning = 'state' | 'click' | 'input';

/** Milliseconds from what `act` sets off in the page until the first row is another one and painted. */
export async function untilPainted(page: Page, from: Beginning, act: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(measureInPage, from);
  await page.evaluate(() => undefined); // it is listening by now: the page does one after another
  const [duration] = await Promise.all([measured, act()]);
  return duration;
}

/** Runs in the page. */
async function measureInPage(from: Beginning): Promise<number> {
  const firstRow = () => document.querySelector('[data-row="0"]')?.textContent ?? '';
  const before = firstRow();
  const type = { state: 'message', click: 'pointerdown', input: 'input' }[from];
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
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const isNew = () => firstRow() !== before && /[a-z]{3}/.test(firstRow());
  while (!isNew()) {
    if (performance.now() - began > 20_000) throw new Error(`The first row stayed "${before}".`);
    await frame();
  }
  return (await frame()) - began;
}
