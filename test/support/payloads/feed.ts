import type { Page } from 'playwright-core';
import { namesHelper } from '../panel/namesHelper';
import { injected } from './injected';

/**
 * Gives texts to a page as markup, which nothing of ours ever does, each in a frame of its own where it can do what it
 * likes; then touches what came of them. The number of texts that made an element which `injected` finds.
 */
export async function feed(page: Page, texts: readonly string[]): Promise<number> {
  await page.evaluate(namesHelper);
  let made = 0;
  for (let at = 0; at < texts.length; at += PIECE) {
    await page.evaluate(feedPiece, texts.slice(at, at + PIECE));
    const frames = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
    const elements = await Promise.all(frames.map((frame) => injected(frame).catch(() => [])));
    made += elements.filter(({ length }) => length > 0).length;
    await page.evaluate(touchPiece);
  }
  return made;
}

const PIECE = 60;

/** Runs in the page. */
async function feedPiece(texts: readonly string[]): Promise<void> {
  const fed = texts.map(async (text) => {
    const frame = document.createElement('iframe');
    frame.src = '/blank';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument;
    if (inner === null) return;
    inner.body.innerHTML = text;
    // Markup that arrives with a page runs its scripts too.
    inner.body.append(inner.createRange().createContextualFragment(text));
  });
  await Promise.all(fed);
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** Runs in the page. */
async function touchPiece(): Promise<void> {
  const frames = [...document.querySelectorAll('iframe')];
  for (const { contentDocument: inner } of frames)
    for (const element of inner?.querySelectorAll('body *') ?? [])
      for (const name of ['pointerover', 'pointerenter', 'mouseover', 'focus', 'focusin', 'toggle', 'click'])
        element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const frame of frames) frame.remove();
}
