// VS Code as a user has it: the packaged extension installed, served to a browser on loopback.
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './freePort.mjs';
import { isStopping, run, start, stop } from './processes.mjs';

/**
 * @typedef {object} EditorServer
 * @property {string} origin
 * @property {number | undefined} pid
 * @property {string} logFile what the server wrote
 * @property {Promise<void>} ended settles when the server ends without having been told to
 * @property {() => Promise<void>} stop
 */

/**
 * The environment for any VS Code that we start. Variables of an outer VS Code terminal would make it open the
 * folder over there, and PORT or PASSWORD would override the arguments.
 * The empty gallery keeps VS Code from asking a marketplace for anything.
 * @returns {NodeJS.ProcessEnv}
 */
export function editorEnvironment() {
  const foreign = /^(VSCODE_|CODE_SERVER_|CS_|ELECTRON_|PORT$|PASSWORD$|HASHED_PASSWORD$|LOG_LEVEL$|npm_)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

/**
 * Installs a VSIX as the only extension.
 * @param {import('./vscodeServer.mjs').VSCodeServer} vscode
 * @param {string} folder
 * @param {string} vsix
 */
export async function installExtension(vscode, folder, vsix) {
  await rm(join(folder, 'extensions'), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run(vscode.node, [vscode.entry, ...folders(folder), '--install-extension', vsix], {
    env: editorEnvironment(),
  });
}

/**
 * Serves VS Code on 127.0.0.1 and waits until its workbench answers.
 * @param {import('./vscodeServer.mjs').VSCodeServer} vscode
 * @param {{ folder: string, workspace: string, port?: number | undefined }} options
 * @returns {Promise<EditorServer>}
 */
export async function startEditorServer(vscode, { folder, workspace, port }) {
  const address = `127.0.0.1:${String(port ?? (await freePort()))}`;
  const logFile = join(folder, 'server.log');
  await mkdir(workspace, { recursive: true });
  const log = await open(logFile, 'w');
  const quiet = ['--disable-telemetry', '--disable-update-check'];
  const server = start(
    vscode.node,
    [
      vscode.entry,
      ...folders(folder),
      '--auth',
      'none',
      '--bind-addr',
      address,
      ...quiet,
      '--ignore-last-opened',
      workspace,
    ],
    { stdio: ['ignore', log.fd, log.fd], env: editorEnvironment() },
  );
  await log.close();
  const origin = `http://${address}`;
  await answering(server, origin, logFile);
  const ended = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.once('exit', () => {
        if (!isStopping()) resolve();
      });
    })
  );
  return { origin, pid: server.pid, logFile, ended, stop: () => stop(server) };
}

/**
 * The config file is named so that neither the user's own is read nor a default one written.
 * @param {string} folder
 */
function folders(folder) {
  const at = (/** @type {string} */ name) => join(folder, name);
  return ['--config', at('config.yaml'), '--user-data-dir', at('user'), '--extensions-dir', at('extensions')];
}

/**
 * @param {import('./processes.mjs').ChildProcess} server
 * @param {string} origin
 * @param {string} logFile
 */
export async function answering(server, origin, logFile) {
  const deadline = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < deadline) {
    if (await answers(origin)) return;
    await delay(100);
  }
  await stop(server);
  throw new Error(`VS Code did not answer on ${origin}. Its log ends with:\n${await tail(logFile)}`);
}

/**
 * Whether a workbench answers there.
 * @param {string} origin
 */
export async function answers(origin) {
  const page = await fetch(origin, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
  return page.includes('workbench');
}

/**
 * @param {string} file
 * @param {number} [lines]
 */
export async function tail(file, lines = 40) {
  const text = await readFile(file, 'utf8').catch(() => '(no log)');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
