import type { Vendor } from '../../src/catalog/vendor';
import { createDynamicClient } from '../../src/client/apiClient';
import type { HttpRequest, HttpResponse } from '../../src/http/exchange';
import { Session } from '../../src/session/session';
import type { Failure } from '../../src/protocol/failure';
import type { Confirm } from '../../src/session/write/confirm';
import type { Connected, SessionOptions } from '../../src/session/sessionOptions';
import { canaries, find } from './catalog';
import { FakeTransport, jsonResponse } from './fakeTransport';
import { ManualClock } from './manualClock';

type Answer = (request: HttpRequest, index: number) => HttpResponse | Promise<HttpResponse>;

/** A session over a network that answers as the test says; a login is answered for it. */
export function openSession(
  vendorId: string | Vendor,
  operationId: string,
  answer: Answer = () => jsonResponse({}),
  profile: Partial<Connected['profile']> = {},
  values?: Readonly<Record<string, string>>,
  options: Partial<SessionOptions> = {},
) {
  const { vendor, operation } = find(vendorId, operationId);
  const clock = new ManualClock();
  const origin = 'https://sandbox.example';
  const connect = (more: Partial<Connected['profile']>, answered: Answer) => {
    const requests: HttpRequest[] = [];
    const transport = new FakeTransport((request) => {
      if (request.url.endsWith('/login/') && !operationId.startsWith('login')) return login;
      requests.push(request);
      return answered(request, requests.length - 1);
    });
    const client = createDynamicClient({
      vendor,
      origin,
      credentials: canaries(vendor),
      clock,
      transport,
      onWait: (wait, signal) => {
        session.waiting(wait, signal);
      },
    });
    return {
      requests,
      connected: {
        client,
        profile: { id: 'sandbox', name: 'Sandbox', sandbox: true, writable: true, origin, ...more },
      },
    };
  };
  const first = connect(profile, answer);
  const unexpected: unknown[] = [];
  /** How the user answers a question before a write; a test may replace it. */
  const confirm: { answer: Confirm } = { answer: () => Promise.resolve(true) };
  const written = { count: 0 };
  const lost: Failure[] = [];
  let changes = 0;
  const session: Session = new Session({
    vendor,
    operation,
    connected: first.connected,
    clock,
    ...(values === undefined ? {} : { values }),
    onChange: () => {
      changes++;
    },
    confirm: (consent) => confirm.answer(consent),
    onWritten: () => {
      written.count++;
    },
    onLost: (failure) => lost.push(failure),
    onUnexpected: (error) => unexpected.push(error),
    ...options,
  });
  return {
    session,
    clock,
    connect,
    confirm,
    written,
    lost,
    unexpected,
    requests: first.requests,
    changes: () => changes,
    vendor,
    operation,
  };
}

const login = jsonResponse({
  result: { accessToken: 'canary-token', created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
});
