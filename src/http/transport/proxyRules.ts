import { ProxyError } from '../errors';
import { isLoopbackHost } from './loopback';
import { noProxyEntry } from './noProxy';
import { MASK } from '../redaction/redaction';
import type { Route } from './route';

/** What decides whether requests to an origin go through a proxy, and through which. */
export interface ProxyFacts {
  readonly origin: string;
  /** The setting http.proxySupport; only "off" means something here. */
  readonly proxySupport: string;
  /** The settings http.noProxy and http.proxy. */
  readonly noProxySetting: readonly string[];
  readonly proxySetting: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's or a PAC script's proxy, asked for only when nothing before it decides. */
  readonly systemProxy: () => Promise<string | undefined>;
}

/**
 * The way to an origin, the first that applies: proxies switched off, this machine, the exceptions, the
 * setting, the system's, the environment. Throws `ProxyError` for a proxy that cannot be used: going there
 * without it is not what the user asked for.
 */
export async function chooseProxy(facts: ProxyFacts): Promise<Pick<Route, 'proxy' | 'because'>> {
  const { origin, env } = facts;
  if (facts.proxySupport === 'off') return { because: 'the setting http.proxySupport is "off"' };
  if (isLoopbackHost(new URL(origin).hostname)) return { because: 'it is this machine' };
  const bySetting = noProxyEntry(origin, facts.noProxySetting);
  if (bySetting !== undefined) return { because: `the setting http.noProxy names ${bySetting}` };
  const byVariable = noProxyEntry(origin, [env.no_proxy ?? '', env.NO_PROXY ?? '']);
  if (byVariable !== undefined) return { because: `the variable NO_PROXY names ${byVariable}` };
  if (facts.proxySetting !== '') return through(facts.proxySetting, 'the setting http.proxy');
  const system = await facts.systemProxy();
  if (system !== undefined) return through(system, "the system's settings");
  for (const name of variables) {
    const address = env[name] ?? '';
    if (address !== '') return through(address, `the variable ${name}`);
  }
  return { because: 'no proxy is set' };
}

/** Every origin but this machine's own is https, so all of them mean it; the more exact ones come first. */
const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** A proxy's address for showing: its user name and password are masked. */
export function maskedProxy(address: string): string {
  const { protocol, username, password, host } = new URL(address);
  return `${protocol}//${username === '' && password === '' ? '' : `${MASK}@`}${host}`;
}

/** Reads a proxy's address; http unless it says otherwise. The address is never quoted: it can hold a password. */
function through(address: string, source: string): Pick<Route, 'proxy' | 'because'> {
  const text = address.trim();
  const whole = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return { proxy: url.href, because: source };
  throw url?.protocol.startsWith('socks') === true
    ? unusable(
        `The proxy from ${source} is a SOCKS proxy, which this transport cannot use.`,
        'Set vendorscope.network.transport to "vscode".',
      )
    : unusable(
        `The proxy from ${source} has no address that can be used.`,
        'Correct it: it looks like http://proxy.example.com:8080.',
      );
}

function unusable(message: string, next: string): ProxyError {
  const error = new ProxyError(message, 'unusable', { sent: false });
  error.next = next;
  return error;
}
