import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import type { BaitServer } from './baitServer';
import { BAIT, MARKER } from './index';

/** What payloads did on a page, as far as a browser can tell. */
export interface Watch {
  /** Ids of payloads whose code ran; `dialog` for a dialog of the page. */
  readonly ran: ReadonlySet<string>;
  /** Addresses that were asked for and are not the page's own. */
  readonly requested: readonly string[];
  /** What a policy held back: it would have run or loaded otherwise. */
  readonly heldBack: readonly string[];
  /** Windows that opened, and places that frames were sent to. */
  readonly opened: readonly string[];
}

/** Where a page may get something from. */
export type IsOwn = (url: URL) => boolean;

/**
 * Looks at a page and at every frame that it opens from here on. The marker that payloads call is there, so that
 * none fails for want of it.
 */
export async function watch(page: Page, isOwn: IsOwn): Promise<Watch> {
  const ran = new Set<string>();
  const requested: string[] = [];
  const heldBack: string[] = [];
  const opened: string[] = [];
  await page.exposeBinding(MARKER, (_, id: unknown) => {
    ran.add(String(id));
  });
  await page.exposeBinding(HELD_BACK, (_, violation: unknown) => {
    heldBack.push(String(violation));
  });
  await page.addInitScript(reportViolations, HELD_BACK);
  await page.evaluate(reportViolations, HELD_BACK);
  page.on('dialog', (dialog) => {
    ran.add('dialog');
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    if (isForeign(request.url(), isOwn)) requested.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (isForeign(socket.url(), isOwn)) requested.push(socket.url());
  });
  page.on('popup', (popup) => {
    opened.push(popup.url());
    void popup.close().catch(() => undefined);
  });
  page.on('framenavigated', (frame) => {
    if (isForeign(frame.url(), isOwn)) opened.push(frame.url());
  });
  return { ran, requested, heldBack, opened };
}

/**
 * Looks at a frame whose document was written rather than loaded, as the editor writes that of a panel: what listened
 * before is gone then.
 */
export async function watchFrame(frame: Frame): Promise<void> {
  await frame.evaluate(reportViolations, HELD_BACK);
  assert.equal(await frame.evaluate((marker) => typeof Reflect.get(globalThis, marker), MARKER), 'function');
}

const HELD_BACK = 'heldBack';

/** Whether an address is bait, or of nobody that the page knows. What an address holds whole asks nobody. */
function isForeign(address: string, isOwn: IsOwn): boolean {
  if (/^(?:about|blob):/.test(address)) return false;
  if (address.startsWith('data:')) return !address.startsWith('data:image/');
  const url = new URL(address);
  return url.pathname.startsWith(BAIT) || !isOwn(url);
}

/** Runs in each frame before its own scripts. */
function reportViolations(binding: string): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    const report = (globalThis as unknown as Record<string, unknown>)[binding]; // put there by the test
    if (typeof report === 'function')
      Reflect.apply(report, undefined, [`${violatedDirective}: ${blockedURI} ${sample}`]);
  });
}

/** Fails with what happened. */
export function assertNothingHappened({ ran, requested, heldBack, opened }: Watch, bait: BaitServer): void {
  assert.deepEqual(
    {
      ran: [...ran],
      requested: [...requested],
      heldBack: [...heldBack],
      opened: [...opened],
      taken: [...bait.taken],
    },
    { ran: [], requested: [], heldBack: [], opened: [], taken: [] },
  );
}
