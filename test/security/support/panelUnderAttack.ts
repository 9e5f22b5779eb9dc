import assert from 'node:assert/strict';
import * as engine from '../../../src/engine';
import type { DynamicClient } from '../../../src/client/apiClient';
import { createDynamicClient } from '../../../src/client/apiClient';
import { answer } from '../../../src/host/panel/messages';
import type { RequestHandlers, RequestName } from '../../../src/protocol/contract';
import type { Sandbox } from '../../../src/sandbox/startSandbox';
import { Session, sessionHandlers } from '../../../src/session';
import { find } from '../../support/catalog';
import { messageNames } from './validMessages';

/** Names whose legal messages send requests, by design. */
export const sending: readonly RequestName[] = ['run', 'goTo', 'setPageSize', 'bulk', 'act', 'showRows'];

/** A panel's host entry over a real session and the real sandbox; what an editor would do is only counted. */
export class PanelUnderAttack {
  /** What reached a handler that would do something in an editor. */
  readonly reached: RequestName[] = [];
  readonly unexpected: unknown[] = [];
  readonly session: Session;
  /** Questions before a write; each is answered with no. */
  asked = 0;
  private readonly client: DynamicClient;
  private readonly handlers: RequestHandlers;
  private readonly work: Promise<unknown>[] = [];

  constructor(
    private readonly sandbox: Sandbox,
    vendorId: string,
    operationId: string,
  ) {
    const { vendor, operation } = find(vendorId, operationId);
    const { origin, credentials } = sandbox.vendors[vendorId]!;
    this.client = createDynamicClient({ vendor, origin, credentials });
    this.session = new Session({
      vendor,
      operation,
      connected: {
        client: this.client,
        profile: { id: 'sandbox', name: 'Sandbox', sandbox: true, writable: true, origin },
      },
      clock: engine.systemClock,
      onChange: () => undefined,
      confirm: () => {
        this.asked++;
        return Promise.resolve(false);
      },
      onUnexpected: (error) => this.unexpected.push(error),
    });
    const host = messageNames.map((name) => [name, () => (this.reached.push(name), null)] as const);
    this.handlers = {
      ...(Object.fromEntries(host) as unknown as RequestHandlers), // one for each name
      ...sessionHandlers(this.session, (work) => {
        this.work.push(work.catch((error: unknown) => this.unexpected.push(error)));
        return null;
      }),
    };
  }

  /** Resolves when what loads with the first look is there: the code of the snippet. */
  async looked(): Promise<void> {
    this.session.state();
    await import('../../../src/snippets');
    await new Promise(setImmediate);
  }

  /** How many requests the sandbox was asked, of all vendors. */
  get requests(): number {
    return this.sandbox.requests.length;
  }

  /** Everything that the page could see, as text. */
  get state(): string {
    return JSON.stringify(this.session.state());
  }

  /** Gives the message to the host entry, as the webview would. */
  async receive(message: unknown): Promise<Awaited<ReturnType<typeof answer>>> {
    return answer(engine, message, this.handlers);
  }

  /** The answer is an error or none, nothing was sent, and nothing is different. */
  async refuses(message: unknown): Promise<void> {
    const before = [this.requests, this.reached.length, this.asked, this.state];
    const reply = await this.receive(message);
    if (reply !== undefined) assert.equal(reply.type, 'refusal');
    assert.deepEqual([this.requests, this.reached.length, this.asked, this.state], before);
    assert.deepEqual(this.unexpected, []);
  }

  /** A legal message with hostile content: it may change how things look, and sends nothing. */
  async survives(message: unknown): Promise<void> {
    const { requests, asked } = this;
    const reply = await this.receive(message);
    assert.notEqual(reply?.type, 'event');
    JSON.stringify(reply);
    JSON.stringify(this.session.state());
    assert.deepEqual([this.requests, this.asked], [requests, asked]);
    assert.deepEqual(this.unexpected, []);
  }

  /** Resolves when everything that was begun is over. */
  async settled(): Promise<void> {
    for (let seen = -1; seen !== this.work.length;) {
      seen = this.work.length;
      await Promise.all(this.work);
    }
  }

  async close(): Promise<void> {
    await this.settled();
    this.session.dispose();
    await this.client.close();
  }
}
