// A Chromium for the tests: the one that is there, or, as root on Debian, the distribution's.
import { executable, onPath } from './onPath.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags for a browser that talks to loopback only; `--no-sandbox` because root in a container has no other way. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium (`VENDORSCOPE_CHROMIUM` wins), or installs one where that needs no question.
 * @returns {Promise<string>} the path of its executable
 */
export async function provideChromium() {
  const { VENDORSCOPE_CHROMIUM } = process.env;
  if (VENDORSCOPE_CHROMIUM) {
    if (executable(VENDORSCOPE_CHROMIUM)) return VENDORSCOPE_CHROMIUM;
    throw new Error(`VENDORSCOPE_CHROMIUM names "${VENDORSCOPE_CHROMIUM}", which cannot be executed.`);
  }
  const found = find();
  if (found) return found;
  const apt = onPath('apt-get');
  if (apt && process.getuid?.() === 0) {
    await step('Installing Chromium from the distribution', () => installWith(apt));
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'The host and e2e tests need Chromium or Chrome, and none was found. Install one ' +
      '(Debian: "apt-get install chromium" as root; Fedora: "dnf install chromium"; macOS: "brew install --cask chromium"), ' +
      'or name its executable in VENDORSCOPE_CHROMIUM.',
  );
}

/** @param {string} apt */
async function installWith(apt) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  await run(apt, [...patient, 'update'], { env });
  await run(apt, [...patient, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    env,
  });
}

function find() {
  return names.map(onPath).find((path) => path !== undefined) ?? applications.find(executable);
}
