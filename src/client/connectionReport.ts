import type { ConnectionFacts } from '../http/transport/connector';
import type { Side } from '../http/errors';
import { ProxyError, RequestError } from '../http/errors';
import type { HttpResponse, Timing } from '../http/exchange';
import { maskedProxy } from '../http/transport/proxyRules';
import type { Route } from '../http/transport/route';

/** How a request without credentials went. */
interface Tried {
  /** The vendor's name. */
  readonly vendor: string;
  readonly url: string;
  /** The way that was taken; absent when none could be found, or when VS Code's own fetch found it. */
  readonly route: Route | undefined;
  /** What is known of the connection; absent when none was opened, or by VS Code's own fetch. */
  readonly connection: ConnectionFacts | undefined;
  readonly throughEditor: boolean;
  readonly outcome: HttpResponse | RequestError;
}

/** What a test of a connection says. No credential was sent, and none of a proxy is in it. */
export interface ConnectionReport {
  readonly reached: boolean;
  /** It failed for a proxy, so the settings of that are the place to go to. */
  readonly aboutProxy: boolean;
  /** A few sentences. */
  readonly summary: string;
  /** Everything that is known of it, a fact a line. */
  readonly text: string;
}

type Line = readonly [name: string, value: string];

/** Puts what is known of a connection into words, in plain text. What is not known has no line. */
export function connectionReport(tried: Tried): ConnectionReport {
  const { vendor, url, throughEditor, outcome } = tried;
  const failed = outcome instanceof RequestError;
  const lines: Line[] = [
    ['Address', url],
    ['Transport', throughEditor ? "VS Code's own fetch, which chooses proxy and certificates" : 'undici'],
    ...routeLines(tried.route),
    ...connectionLines(tried.connection),
    ...(failed ? failureLines(outcome) : answerLines(outcome)),
  ];
  return {
    reached: !failed,
    aboutProxy: outcome instanceof ProxyError,
    summary: failed
      ? `${vendor} could not be reached. ${outcome.message} ${outcome.next}`
      : `${vendor} answers, after ${ms(outcome.timing.totalMs)}${tried.route?.proxy === undefined ? '' : ', through a proxy'}.`,
    text: [
      `Connection to ${vendor}: ${failed ? 'failed' : 'works'}`,
      ...lines.map(([name, value]) => `  ${name}: ${printable(value)}`),
    ].join('\n'),
  };
}

function routeLines(route: Route | undefined): Line[] {
  if (route === undefined) return [];
  const way = route.proxy === undefined ? 'direct' : `through the proxy ${maskedProxy(route.proxy)}`;
  return [
    ['Way', `${way}, because of: ${route.because}`],
    ['Trusted certificates', route.caFrom],
  ];
}

function connectionLines(connection: ConnectionFacts | undefined): Line[] {
  if (connection === undefined) return [];
  const { remoteAddress, protocol, certificate } = connection;
  const day = (time: number) => (Number.isNaN(time) ? 'no date' : new Date(time).toISOString().slice(0, 10));
  return [
    ...(remoteAddress === undefined ? [] : [['Connected to', remoteAddress] as const]),
    ...(protocol === undefined ? [] : [['Encryption', String(protocol)] as const]),
    ...(certificate === undefined
      ? []
      : [
          ['Certificate for', `${certificate.subject} (${certificate.names})`] as const,
          ['Issued by', certificate.issuer] as const,
          ['Valid', `from ${day(certificate.validFrom)} to ${day(certificate.validTo)}`] as const,
        ]),
  ];
}

const answerLines = ({ status, timing }: HttpResponse): Line[] => [
  ['Status', `${String(status)} (any status will do: no credentials were sent)`],
  ['Since the start', phases(timing)],
];

const failureLines = ({ message, side, next }: RequestError): Line[] => [
  ['Failure', message],
  ['Side', sides[side]],
  ['What to do', next],
];

const sides: Readonly<Record<Side, string>> = {
  you: 'this machine',
  network: 'the network',
  vendor: 'the vendor',
};

/** A connection that was kept alive has no times of its own. */
function phases({ lookupMs, connectMs, secureMs, headersMs, totalMs }: Timing): string {
  const times: readonly (readonly [what: string, at: number | undefined])[] = [
    ['name found', lookupMs],
    ['connected', connectMs],
    ['secured', secureMs],
    ['first byte', headersMs],
    ['complete', totalMs],
  ];
  return times.flatMap(([what, at]) => (at === undefined ? [] : [`${what} ${ms(at)}`])).join(', ');
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;

/** Certificates come from anybody: a line of theirs stays one line, and shows what it holds. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
