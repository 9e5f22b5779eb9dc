import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/**
 * Does what a script says, step after step, apart by `;`:
 * `click:text=Fetch all`, `double:…`, `right:…`, `hover:…`, `fill:#find=text`, `press:Control+F`, `type:text`,
 * `wait:500` (milliseconds) or `wait:.row` (until it is there), `wheel:0,2000`, `shot:file.png`,
 * `print:.row` (its HTML), `eval:document.title`.
 * What is clicked is a selector of Playwright: `text=…`, `role=button[name="…"]`, or CSS.
 */
export async function takeSteps(page: Page, script: string): Promise<void> {
  for (const step of script.split(';').map((part) => part.trim())) {
    if (step === '') continue;
    const colon = step.indexOf(':');
    const [verb, rest] = colon < 0 ? [step, ''] : [step.slice(0, colon), step.slice(colon + 1)];
    const take = verbs[verb];
    if (take === undefined)
      throw new Error(`"${verb}" is no step; there are ${Object.keys(verbs).join(', ')}.`);
    await take(page, rest);
  }
}

const one = (page: Page, selector: string): Locator => page.locator(selector).first();

const verbs: Readonly<Record<string, (page: Page, rest: string) => Promise<void>>> = {
  click: (page, rest) => one(page, rest).click({ timeout: 5_000 }),
  double: (page, rest) => one(page, rest).dblclick({ timeout: 5_000 }),
  right: (page, rest) => one(page, rest).click({ button: 'right', timeout: 5_000 }),
  hover: (page, rest) => one(page, rest).hover({ timeout: 5_000 }),
  focus: (page, rest) => one(page, rest).focus({ timeout: 5_000 }),
  press: (page, rest) => page.keyboard.press(rest),
  type: (page, rest) => page.keyboard.type(rest),
  fill: async (page, rest) => {
    const equals = rest.lastIndexOf('=');
    await one(page, rest.slice(0, equals)).fill(rest.slice(equals + 1), { timeout: 5_000 });
  },
  shot: async (page, rest) => {
    await page.screenshot({ path: rest });
  },
  print: async (page, rest) => {
    process.stdout.write(`${await one(page, rest).evaluate((element) => element.outerHTML)}\n`);
  },
  eval: async (page, rest) => {
    process.stdout.write(`${JSON.stringify(await page.evaluate(rest))}\n`);
  },
  wheel: async (page, rest) => {
    const [x = 0, y = 0] = rest.split(',').map(Number);
    await page.mouse.wheel(x, y);
  },
  wait: async (page, rest) => {
    if (/^\d+$/.test(rest)) await delay(Number(rest));
    else await one(page, rest).waitFor({ timeout: 15_000 });
  },
};
