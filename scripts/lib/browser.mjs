// A system Chromium, driven by playwright-core.
import { chromium } from 'playwright-core';
import { chromiumFlags, provideChromium } from './chromium.mjs';

/** Launches the browser without a window. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await provideChromium(), args: chromiumFlags });
}
