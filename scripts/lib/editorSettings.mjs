// What a test or a first look needs from VS Code: quiet, trusted, offline.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
};

/**
 * Writes the user settings of a VS Code, replacing what was there.
 * @param {string} userDataFolder
 * @param {Record<string, unknown>} [more]
 */
export async function writeSettings(userDataFolder, more = {}) {
  await write(userDataFolder, more, 'w');
}

/**
 * Writes the same user settings where there are none yet: what the user changed stays.
 * @param {string} userDataFolder
 */
export async function provideSettings(userDataFolder) {
  await write(userDataFolder, {}, 'wx').catch((/** @type {unknown} */ error) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

/**
 * @param {string} userDataFolder
 * @param {Record<string, unknown>} more
 * @param {'w' | 'wx'} flag
 */
async function write(userDataFolder, more, flag) {
  for (const [scope, settings] of Object.entries({
    User: { ...quietSettings, ...more },
    Machine: quietSettings,
  })) {
    const folder = join(userDataFolder, scope);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, undefined, 2)}\n`, { flag });
  }
}
