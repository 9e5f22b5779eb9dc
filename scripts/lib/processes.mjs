// Child processes that never outlive us: each leads a process group, and the whole group ends with us.
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const ownGroups = process.platform !== 'win32';
/** @type {Set<ChildProcess>} */
const running = new Set();
let watching = false;
let stopping = false;

/**
 * Starts a program whose whole process tree is ended when this process ends, however it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function start(command, args, options = {}) {
  endWithThisProcess();
  const child = spawn(command, args, { stdio: 'inherit', ...options, detached: ownGroups });
  running.add(child);
  child.once('exit', () => {
    // A leader that died may leave helpers behind in its group.
    signalGroup(child, 'SIGKILL');
    running.delete(child);
  });
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end and resolves to its exit code; a death by signal counts as 1.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function exitCode(command, args, options) {
  return closed(start(command, args, options));
}

/**
 * Runs a program quietly; when it fails, the error holds the beginning and the end of what it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it wrote
 */
export async function run(command, args, options) {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  const code = await closed(child);
  if (code === 0) return output;
  const said = shortened(output.trimEnd().split('\n'));
  throw new Error(`"${[command, ...args].join(' ')}" failed with exit code ${code}:\n${said}`);
}

/**
 * npm names the cause first, compilers last: both ends are kept.
 * @param {string[]} lines
 */
function shortened(lines) {
  if (lines.length <= 40) return lines.join('\n');
  return [...lines.slice(0, 15), '…', ...lines.slice(-20)].join('\n');
}

/**
 * Ends a program and everything that it started: politely, then after two seconds for good.
 * @param {ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  await Promise.race([gone, delay(2000, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  await gone;
}

/** Whether a signal told us to end: what children do from then on is no failure. */
export function isStopping() {
  return stopping;
}

async function stopAll() {
  stopping = true;
  await Promise.all([...running].map(stop));
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
async function closed(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(ownGroups ? -child.pid : child.pid, signal);
  } catch {
    // Already gone.
  }
}

function endWithThisProcess() {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  });
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => void stopAll().finally(() => process.exit(process.exitCode ?? code)));
  }
}
