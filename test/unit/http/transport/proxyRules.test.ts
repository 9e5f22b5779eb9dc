import assert from 'node:assert/strict';
import { noProxyEntry } from '../../../../src/http/transport/noProxy';
import type { ProxyFacts } from '../../../../src/http/transport/proxyRules';
import { chooseProxy, maskedProxy } from '../../../../src/http/transport/proxyRules';

const nothing: ProxyFacts = {
  origin: 'https://api.example.com',
  proxySupport: 'override',
  noProxySetting: [],
  proxySetting: '',
  env: {},
  systemProxy: () => Promise.resolve(undefined),
};
const everything: ProxyFacts = {
  ...nothing,
  proxySetting: 'http://setting:1',
  env: { HTTPS_PROXY: 'http://variable:3', HTTP_PROXY: 'http://other:4' },
  systemProxy: () => Promise.resolve('http://system:2'),
};

describe('the choice of a proxy', () => {
  const cases: readonly [what: string, facts: ProxyFacts, expected: string][] = [
    ['goes direct when nothing is set', nothing, 'direct: no proxy is set'],
    [
      'goes direct when proxies are switched off, whatever else is set',
      { ...everything, proxySupport: 'off' },
      'direct: the setting http.proxySupport is "off"',
    ],
    [
      'goes direct to this machine, whatever else is set',
      { ...everything, origin: 'http://127.0.0.1:8080' },
      'direct: it is this machine',
    ],
    [
      'goes direct to this machine by name',
      { ...everything, origin: 'http://localhost:8080' },
      'direct: it is this machine',
    ],
    [
      'goes direct to this machine by IPv6',
      { ...everything, origin: 'http://[::1]:8080' },
      'direct: it is this machine',
    ],
    [
      'obeys the exceptions of the setting',
      { ...everything, noProxySetting: ['other.org', '*.example.com'] },
      'direct: the setting http.noProxy names *.example.com',
    ],
    [
      'obeys the exceptions of the environment',
      { ...everything, env: { NO_PROXY: 'example.com' } },
      'direct: the variable NO_PROXY names example.com',
    ],
    [
      'obeys them in small letters too',
      { ...everything, env: { no_proxy: '*', NO_PROXY: 'other.org' } },
      'direct: the variable NO_PROXY names *',
    ],
    [
      'takes the setting before the system and the environment',
      everything,
      'http://setting:1/: the setting http.proxy',
    ],
    [
      'takes the system before the environment',
      { ...everything, proxySetting: '' },
      "http://system:2/: the system's settings",
    ],
    [
      'takes the environment last',
      { ...nothing, env: everything.env },
      'http://variable:3/: the variable HTTPS_PROXY',
    ],
    [
      'takes the variable in small letters first',
      { ...nothing, env: { ...everything.env, https_proxy: 'http://small:5' } },
      'http://small:5/: the variable https_proxy',
    ],
    [
      'passes over an empty variable',
      { ...nothing, env: { https_proxy: '', HTTP_PROXY: 'http://other:4' } },
      'http://other:4/: the variable HTTP_PROXY',
    ],
    [
      'reads an address without a scheme as http',
      { ...nothing, env: { HTTPS_PROXY: ' proxy.example.com:3128 ' } },
      'http://proxy.example.com:3128/: the variable HTTPS_PROXY',
    ],
    [
      'keeps the credentials of the address, and out of the reason',
      { ...nothing, proxySetting: 'https://user:p%40ss@proxy:8443' },
      'https://user:p%40ss@proxy:8443/: the setting http.proxy',
    ],
  ];
  for (const [what, facts, expected] of cases) {
    it(what, async () => {
      const { proxy = 'direct', because } = await chooseProxy(facts);
      assert.equal(`${proxy}: ${because}`, expected);
    });
  }

  it('does not ask the system when something before it decides', async () => {
    const systemProxy = () => assert.fail('asked');
    await chooseProxy({ ...everything, systemProxy });
    await chooseProxy({ ...nothing, systemProxy, noProxySetting: ['*'] });
  });

  const correct = 'Correct it: it looks like http://proxy.example.com:8080.';
  const unusable: readonly [what: string, facts: ProxyFacts, message: string, next: string][] = [
    [
      'an address that is none',
      { ...nothing, proxySetting: 'http://us er:canary@' },
      'The proxy from the setting http.proxy has no address that can be used.',
      correct,
    ],
    [
      'a scheme that is no proxy',
      { ...nothing, env: { HTTPS_PROXY: 'ftp://u:canary@proxy' } },
      'The proxy from the variable HTTPS_PROXY has no address that can be used.',
      correct,
    ],
    [
      'SOCKS',
      { ...nothing, systemProxy: () => Promise.resolve('socks5://u:canary@proxy:1080') },
      "The proxy from the system's settings is a SOCKS proxy, which this transport cannot use.",
      'Set vendorscope.network.transport to "vscode".',
    ],
  ];
  for (const [what, facts, message, next] of unusable) {
    it(`sends nothing past a proxy that cannot be used: ${what}`, async () => {
      const expected = { kind: 'proxy', reason: 'unusable', sent: false, message, next };
      await assert.rejects(chooseProxy(facts), expected);
    });
  }
});

describe('the list of hosts that need no proxy', () => {
  const cases: readonly [origin: string, list: string, entry: string | undefined][] = [
    ['https://api.example.com', '', undefined],
    ['https://api.example.com', ' , ,, ', undefined],
    ['https://api.example.com', '*', '*'],
    ['https://api.example.com', 'api.example.com', 'api.example.com'],
    ['https://api.example.com', 'API.Example.COM', 'API.Example.COM'],
    ['https://api.example.com.', 'api.example.com', 'api.example.com'],
    ['https://api.example.com', 'api.example.com.', 'api.example.com.'],
    ['https://api.example.com', 'example.com', 'example.com'],
    ['https://api.example.com', '.example.com', '.example.com'],
    ['https://api.example.com', '*.example.com', '*.example.com'],
    ['https://example.com', '.example.com', '.example.com'],
    ['https://notexample.com', 'example.com', undefined],
    ['https://api.example.com', 'pi.example.com', undefined],
    ['https://api.example.com', 'a.org,b.org  example.com', 'example.com'],
    ['https://api.example.com', 'a.org\texample.com', 'example.com'],
    ['https://api.example.com', 'example.com:443', 'example.com:443'],
    ['https://api.example.com', 'example.com:8443', undefined],
    ['https://api.example.com:8443', 'example.com:8443', 'example.com:8443'],
    ['http://api.example.com', 'example.com:80', 'example.com:80'],
    ['https://api.example.com', '*:443', '*:443'],
    ['https://10.0.0.7', '10.0.0.7', '10.0.0.7'],
    ['https://10.0.0.7', '10.0.0.0/8', undefined],
    ['https://[fd00::1]', 'fd00::1', 'fd00::1'],
    ['https://[fd00::1]', '[fd00::1]', '[fd00::1]'],
    ['https://[fd00::1]:8443', '[fd00::1]:8443', '[fd00::1]:8443'],
    ['https://[fd00::1]', '[fd00::1]:8443', undefined],
    ['https://api.example.com', '.', undefined],
    ['https://api.example.com', ':443', undefined],
  ];
  for (const [origin, list, entry] of cases) {
    it(`${JSON.stringify(list)} ${entry === undefined ? 'does not mean' : 'means'} ${origin}`, () => {
      assert.equal(noProxyEntry(origin, [list]), entry);
    });
  }
});

describe('the address of a proxy for showing', () => {
  it('holds neither user name nor password', () => {
    assert.equal(maskedProxy('http://user:canary@proxy:8080/'), 'http://••••@proxy:8080');
    assert.equal(maskedProxy('http://canary@proxy/'), 'http://••••@proxy');
    assert.equal(maskedProxy('http://:canary@proxy/'), 'http://••••@proxy');
    assert.equal(maskedProxy('https://proxy:8443/'), 'https://proxy:8443');
  });
});
