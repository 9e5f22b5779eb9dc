import type { HostileServer } from './hostileServer';
import type { Lure } from './lyingVendor';

/** Addresses of the hostile server, as a Location may be written. */
const addresses = ({ origin, host, port }: HostileServer, vendor: string): readonly string[] => [
  `${origin}/path`,
  origin,
  `//${host}/path`,
  `///${host}/path`,
  `/\\${host}/path`,
  `\\\\${host}/path`,
  `http:\\\\${host}/path`,
  `http:/${host}/path`,
  `http:${host}/path`,
  `HTTP://${host}/path`,
  `http://localhost:${port}/path`,
  `http://127.1:${port}/path`,
  `http://2130706433:${port}/path`,
  `http://0x7f000001:${port}/path`,
  `http://[::ffff:127.0.0.1]:${port}/path`,
  `http://${vendor}@${host}/path`,
  `http://user:password@${host}/path`,
  `http://${host}#@${vendor}/path`,
  `http://${host}?@${vendor}/path`,
  `http://${host}\\@${vendor}/path`,
  `\t//${host}/path`,
  ` ${origin}/path `,
  `ht\ttp://${host}/path`,
  `https://${host}/path`,
  `ws://${host}/path`,
  `javascript:fetch('${origin}')`,
  `data:application/json,{}`,
  `file:///etc/passwd`,
];

/** Names under which answers link to more: each vendor's own, and those of others. */
const linkNames = [
  'next',
  'nextPage',
  'next_url',
  'nextStart',
  'links',
  '@odata.nextLink',
  'href',
  'url',
  'loginUrl',
  'refreshUrl',
  'token_endpoint',
  'redirect_uri',
  'origin',
  'baseUrl',
  'host',
];

/** Every object of an answer with every link there, and every text that is an address replaced. */
function linked(value: unknown, address: string): unknown {
  if (Array.isArray(value)) return value.map((one) => linked(one, address));
  if (typeof value === 'string') return /^https?:/.test(value) ? address : value;
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, linked(one, address)] as const),
  );
  const links = linkNames.filter((name) => !(name in own)).map((name) => [name, address] as const);
  return { ...own, ...Object.fromEntries(links) };
}

/** Every way to lead elsewhere that a vendor's answer has. */
export function luresTo(hostile: HostileServer, vendor: string): readonly Lure[] {
  const { origin } = hostile;
  const all = addresses(hostile, vendor);
  const link = `<${origin}/next>; rel="next", <${origin}>; rel="preconnect", <${origin}>; rel="canonical"`;
  const html = `<meta http-equiv="refresh" content="0;url=${origin}"><script src="${origin}"></script><img src="${origin}"><a href="${origin}">Sign in</a>`;
  return [
    ...[301, 302, 303, 307, 308].flatMap((status) =>
      all.map((address) => ({ what: 'redirects', status, headers: { Location: address } })),
    ),
    ...[300, 304, 305, 306, 309, 201, 202, 401, 403, 407, 426, 503, 511].map((status) => ({
      what: 'other statuses with an address',
      status,
      headers: {
        Location: origin,
        'Content-Location': origin,
        Refresh: `0; url=${origin}`,
        'WWW-Authenticate': `Bearer realm="${origin}", authorization_uri="${origin}"`,
        'Proxy-Authenticate': `Basic realm="${origin}"`,
        Link: link,
      },
    })),
    ...[
      { Link: link },
      { 'Content-Location': origin },
      { Location: origin },
      { Refresh: `0; url=${origin}` },
      { 'Alt-Svc': `h2="${hostile.host}"; ma=86400, http/1.1="${hostile.host}"` },
      { SourceMap: origin, 'X-SourceMap': origin },
      { 'Report-To': `{"endpoints":[{"url":"${origin}"}]}`, NEL: '{"report_to":"x"}' },
      { 'Access-Control-Allow-Origin': origin },
      { 'Set-Cookie': `a=b; Domain=${hostile.host}` },
    ].map((headers) => ({ what: 'headers', headers })),
    ...all.slice(0, 12).map((address) => ({
      what: 'links in bodies',
      change: (answer: unknown) => linked(answer, address),
    })),
    ...[200, 302, 401, 503].map((status) => ({
      what: 'web pages',
      status,
      headers: { 'Content-Type': 'text/html' },
      body: html,
    })),
  ];
}
