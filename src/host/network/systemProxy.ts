import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PAC script may have to be loaded from a machine that does not answer, and every request waits for it. */
const LIMIT_MS = 5_000;

/**
 * The proxy that VS Code would take for an address, PAC scripts and the system's settings included. VS Code
 * offers no way to ask, so this asks the module that it uses itself; where that is not to be had, or not
 * within `limitMs`, there is none.
 */
export async function systemProxy(
  appRoot: string,
  url: string,
  limitMs = LIMIT_MS,
): Promise<string | undefined> {
  const answered = new AbortController();
  try {
    const loadForEditor = createRequire(join(appRoot, 'x.js'));
    const agent: unknown = loadForEditor('@vscode/proxy-agent');
    if (!isResolver(agent)) return undefined;
    const found: unknown = await Promise.race([
      agent.resolveProxyURL(url),
      sleep(limitMs, undefined, { signal: answered.signal }),
    ]);
    return typeof found === 'string' && found !== '' ? found : undefined;
  } catch {
    return undefined;
  } finally {
    answered.abort();
  }
}

const isResolver = (value: unknown): value is { resolveProxyURL(url: string): unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'resolveProxyURL' in value &&
  typeof value.resolveProxyURL === 'function';
