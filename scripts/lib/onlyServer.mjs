// One editor server a checkout: a second one would replace the extension under the first.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers } from './editorServer.mjs';
import { readJson } from './json.mjs';
import { alive, withLock } from './lock.mjs';

/** @typedef {import('./editorServer.mjs').EditorServer} EditorServer */

/**
 * Starts the server that keeps its files in a folder, unless one that does so is running.
 * @param {string} folder
 * @param {() => Promise<EditorServer>} start everything that changes the folder
 * @returns {Promise<EditorServer>}
 */
export async function startOnlyServer(folder, start) {
  const file = join(folder, 'running.json');
  return withLock(join(folder, 'start.lock'), async () => {
    await refuseSecond(file);
    const server = await start();
    await writeFile(file, JSON.stringify({ pid: server.pid, origin: server.origin }));
    return server;
  });
}

/**
 * The file outlives its server, and another process may have got its id: what counts is who answers.
 * @param {string} file
 */
async function refuseSecond(file) {
  const running = await readJson(file).catch(() => undefined);
  if (running === undefined) return;
  const { pid, origin } = /** @type {{ pid: number, origin: string }} */ (running);
  if (!alive(pid) || !(await answers(origin))) return;
  throw new Error(
    `Vendorscope is already running from this checkout: ${origin}/ (process ${String(pid)}). ` +
      'Open that, or end it with Ctrl+C first.',
  );
}
