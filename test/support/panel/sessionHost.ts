import { createDynamicClient } from '../../../src/client/apiClient';
import type { HttpRequest, HttpResponse } from '../../../src/http/exchange';
import { lazyTransport, systemClock } from '../../../src/engine';
import type { Vendor } from '../../../src/catalog/vendor';
import type { Transport } from '../../../src/http/transport/transport';
import { startSandbox } from '../../../src/sandbox/startSandbox';
import { Session, sessionHandlers } from '../../../src/session';
import { canaries, find } from '../catalog';
import { FakeTransport, jsonResponse } from '../fakeTransport';
import type { PanelHost } from './panelHost';

/** Which operation is opened, and who answers its requests. */
export interface Opening {
  /** Its id, or one of a test's own. */
  readonly vendor: string | Vendor;
  readonly operation: string;
  /** The form's text to begin with. */
  readonly values?: Readonly<Record<string, string>>;
  /** The network; the built-in sandbox unless given. A login is answered for it. */
  readonly answer?: (request: HttpRequest, index: number) => HttpResponse | Promise<HttpResponse>;
  /** Answers a request in the sandbox's place; undefined lets it through. */
  readonly intercept?: (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse> | undefined;
}

/** A session of the product with nothing of an editor around it. */
export interface SessionHost extends PanelHost {
  readonly session: Session;
  close(): Promise<void>;
}

/** Opens a real session, on the machine's own time. A write is agreed to without a question. */
export async function sessionHost({
  vendor: id,
  operation: name,
  values,
  answer,
  intercept,
}: Opening): Promise<SessionHost> {
  const { vendor, operation } = find(id, name);
  const sandbox = answer === undefined ? await startSandbox() : undefined;
  const site = sandbox?.vendors[vendor.id];
  const origin = site?.origin ?? 'https://sandbox.example';
  const network =
    answer === undefined
      ? lazyTransport({ clock: systemClock })
      : new FakeTransport((request, index) => (isLogin(request) ? login : answer(request, index)));
  const transport: Transport = {
    exchange: (request, signal) =>
      (isLogin(request) ? undefined : intercept?.(request, signal)) ?? network.exchange(request, signal),
    close: () => network.close(),
  };
  const client = createDynamicClient({
    vendor,
    origin,
    credentials: site?.credentials ?? canaries(vendor),
    clock: systemClock,
    transport,
    onWait: (wait, signal) => {
      session.waiting(wait, signal);
    },
  });
  const listeners: (() => void)[] = [];
  const session: Session = new Session({
    vendor,
    operation,
    connected: { client, profile: { id: 'sandbox', name: 'Sandbox', sandbox: true, writable: true, origin } },
    clock: systemClock,
    ...(values === undefined ? {} : { values }),
    confirm: () => Promise.resolve(true),
    onChange: () => {
      for (const listener of listeners) listener();
    },
    onUnexpected: (error) => {
      throw error;
    },
  });
  return {
    session,
    handlers: handlersOver(session),
    firstRows: () => session.shown.firstRows(),
    onChange: (listener) => listeners.push(listener),
    close: async () => {
      session.dispose();
      await sandbox?.close();
      await transport.close();
    },
  };
}

/** The session's own handlers, and for what an editor does as much as the page can see of it. */
const handlersOver = (session: Session): PanelHost['handlers'] => ({
  ...sessionHandlers(session, (work) => {
    void work;
    return null;
  }),
  chooseSnippet: (choice) => {
    session.snippets.choose(choice);
    return null;
  },
  copyCells: async (cells) => {
    const { rows, cells: count } = (await session.shown.content.copy(cells)) ?? { rows: 0, cells: 0 };
    return { rows, cells: count };
  },
  useSnippet: () => null,
  copyTypes: () => null,
  copyDetail: () => null,
  act: ({ action }) => {
    if (action === 'run') void session.start();
    return null;
  },
});

const isLogin = ({ url }: HttpRequest): boolean => url.endsWith('/login/');

const login = jsonResponse({
  result: { accessToken: 'canary-token', created: '2026-01-01 00:00:00', expiration: '2099-01-01 00:30:00' },
});
