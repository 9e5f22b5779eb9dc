import type { Page } from 'playwright-core';
import { namesHelper } from '../../support/panel/namesHelper';

/** The list of the floor's page, for `scroll`. */
export const floorList = '#floor';

/**
 * Makes a blank page the floor of what is possible: rows of a fixed height, only those in sight in the document,
 * made anew for every movement out of values that are already there. No columns that come and go, no roles, no
 * keyboard, no selection.
 */
export async function openFloor(page: Page, rows: number, columns: number): Promise<void> {
  await page.addInitScript(namesHelper);
  await page.goto('about:blank');
  await page.setContent(`<style>
    #floor { height: 700px; overflow: auto; position: relative; font: 12px monospace }
    .floor-row { position: absolute; height: 24px; display: flex }
    .floor-row span { width: 110px; flex: none; overflow: hidden; white-space: nowrap }
  </style><div id="floor"><div></div></div>`);
  await page.evaluate(fillInPage, { rows, columns });
}

/** Draws the floor's first rows on an empty page; gives the milliseconds until they are painted. */
export const drawFloor = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as FloorPage).drawFloor());

/** What the floor found, and the milliseconds until it was painted. */
interface Found {
  readonly ms: number;
  readonly rows: number;
}

/** Looks for a text in one column of the floor's texts and draws the rows that have it. */
export const findFloor = (page: Page, text: string): Promise<Found> =>
  page.evaluate((wanted) => (globalThis as unknown as FloorPage).findFloor(wanted), text);

/** Sorts the floor's numbers, or its texts, and draws; gives the milliseconds that it took. */
export const sortFloor = (page: Page, what: 'numbers' | 'texts'): Promise<number> =>
  page.evaluate((kind) => (globalThis as unknown as FloorPage).sortFloor(kind), what);

interface FloorPage {
  drawFloor(): Promise<number>;
  findFloor(text: string): Promise<Found>;
  sortFloor(what: 'numbers' | 'texts'): Promise<number>;
}

/** Runs in the page. */
function fillInPage({ rows, columns }: { rows: number; columns: number }): void {
  const list = document.querySelector('#floor');
  const canvas = list?.firstElementChild;
  if (!(list instanceof HTMLElement) || !(canvas instanceof HTMLElement))
    throw new Error('There is no list.');
  canvas.style.height = `${String(rows * 24)}px`;
  const numbers = Array.from({ length: rows }, (_, index) => ((index + 1) * 48_271) % 100_003);
  const texts = numbers.map((number) => `A text of row ${String(number)}`);
  let order = numbers.map((_, index) => index);
  const draw = () => {
    const first = Math.floor(list.scrollTop / 24);
    const shown = order.slice(first, first + Math.ceil(list.clientHeight / 24) + 1).map((row, place) => {
      const element = document.createElement('div');
      element.className = 'floor-row';
      element.style.top = `${String((first + place) * 24)}px`;
      for (let column = 0; column < columns; column++) {
        const cell = document.createElement('span');
        cell.textContent = column % 2 === 0 ? String(numbers[row]) : (texts[row] ?? '');
        element.append(cell);
      }
      return element;
    });
    canvas.replaceChildren(...shown);
  };
  list.addEventListener('scroll', draw);
  draw();
  const floor = globalThis as unknown as FloorPage;
  const painted = async (began: number): Promise<number> => {
    list.scrollTop = 0;
    draw();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - began;
  };
  floor.drawFloor = async () => {
    canvas.replaceChildren();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return painted(performance.now());
  };
  floor.findFloor = async (wanted) => {
    const began = performance.now();
    const all = order;
    order = all.filter((row) => (texts[row] ?? '').includes(wanted));
    const found = { ms: await painted(began), rows: order.length };
    order = all;
    return found;
  };
  floor.sortFloor = async (what) => {
    const began = performance.now();
    const compare =
      what === 'numbers'
        ? (a: number, b: number) => (numbers[a] ?? 0) - (numbers[b] ?? 0)
        : (a: number, b: number) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1);
    order.sort(compare);
    return painted(began);
  };
}
