import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The proxy that VS Code would take for an address, PAC scripts and the system's settings included. VS Code
 * offers no way to ask, so this asks the module that it uses itself; where that is not to be had, there is none.
 */
export async function systemProxy(appRoot: string, url: string): Promise<string | undefined> {
  try {
    const loadForEditor = createRequire(join(appRoot, 'x.js'));
    const agent: unknown = loadForEditor('@vscode/proxy-agent');
    if (!isResolver(agent)) return undefined;
    const found: unknown = await agent.resolveProxyURL(url);
    return typeof found === 'string' && found !== '' ? found : undefined;
  } catch {
    return undefined;
  }
}

const isResolver = (value: unknown): value is { resolveProxyURL(url: string): unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'resolveProxyURL' in value &&
  typeof value.resolveProxyURL === 'function';
