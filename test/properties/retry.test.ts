import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { NetworkError } from '../../src/http/errors';
import type { HttpRequest, HttpResponse } from '../../src/http/exchange';
import { canaries, find } from '../support/catalog';
import { FakeTransport, jsonResponse } from '../support/fakeTransport';
import { InstantClock } from '../support/instantClock';
import { property } from '../support/property';

interface Reply {
  readonly status: number;
  readonly after: string | undefined;
  readonly ms: number;
}

const reply: fc.Arbitrary<Reply> = fc.record({
  // 0 stands for a connection that was lost.
  status: fc.constantFrom(200, 0, 404, 429, 429, 500, 502, 503),
  after: fc.constantFrom(undefined, '0', '1', '9', '89', '91', '4000', '', '-5', '1e3'),
  ms: fc.integer({ min: 0, max: 3_000 }),
});

const plan = fc.record({
  vendorId: fc.constantFrom('autovu', 'auvo', 'autengo', 'letsjobit'),
  replies: fc.array(reply, { maxLength: 14 }),
  calls: fc.integer({ min: 1, max: 5 }),
  random: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

const reads: Readonly<Record<string, string>> = {
  autovu: 'job.get',
  auvo: 'users.get',
  autengo: 'makes',
  letsjobit: 'visits.get',
};
const writes: Readonly<Record<string, string>> = {
  auvo: 'customers.create',
  autengo: 'contact.create',
  letsjobit: 'visits.create',
};

/** Sends the operation's example so often, one after another, to a vendor that answers as planned. */
async function run(
  {
    vendorId,
    replies,
    calls,
    random,
  }: { vendorId: string; replies: readonly Reply[]; calls: number; random: number },
  operationId: string,
) {
  const { vendor, operation } = find(vendorId, operationId);
  const clock = new InstantClock();
  const left = [...replies];
  /** Every request: of which call, when it was sent, and what came. */
  const sent: { call: number; at: number; ended: number; reply: Reply }[] = [];
  let call = 0;
  const answer = async (request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    if (request.url.endsWith('/login/')) return login;
    const at = clock.elapsed();
    const next = left.shift() ?? { status: 200, after: undefined, ms: 1 };
    await clock.sleep(next.ms, signal);
    sent.push({ call, at, ended: clock.elapsed(), reply: next });
    if (next.status === 0) throw new NetworkError('Lost.', 'ECONNRESET', { sent: true });
    const headers: Record<string, string> = next.after === undefined ? {} : { 'retry-after': next.after };
    return { ...jsonResponse({}, next.status, headers), at: clock.now() };
  };
  const client = createDynamicClient({
    vendor,
    credentials: canaries(vendor),
    clock,
    random: () => random,
    transport: new FakeTransport((request, _, signal) => answer(request, signal)),
  });
  for (; call < calls; call++) {
    await client.call(operation, operation.example, new AbortController().signal).catch(() => undefined);
  }
  return sent;
}

describe('a client whose vendor answers as it likes', () => {
  property('sends nothing before the time that the vendor told it to wait', plan, async (planned) => {
    const sent = await run(planned, reads[planned.vendorId] ?? '');
    sent.forEach(({ ended, reply: { status, after } }, i) => {
      if (![429, 502, 503].includes(status) || after === undefined || !/^\d+$/.test(after)) return;
      const next = sent[i + 1];
      assert.ok(next === undefined || next.at >= ended + Number(after) * 1000, JSON.stringify(sent));
    });
  });

  property('makes at most three attempts at a read', plan, async (planned) => {
    const sent = await run(planned, reads[planned.vendorId] ?? '');
    for (let call = 0; call < planned.calls; call++) {
      const attempts = sent.filter((one) => one.call === call);
      assert.ok(attempts.length <= 3);
      // Nothing is sent again after an answer that settles it.
      attempts.slice(0, -1).forEach((one) => {
        assert.ok([0, 429, 500, 502, 503].includes(one.reply.status), String(one.reply.status));
      });
    }
  });

  property(
    'sends a write once, whatever becomes of it',
    plan.filter(({ vendorId }) => vendorId in writes),
    async (planned) => {
      const sent = await run(planned, writes[planned.vendorId] ?? '');
      for (let call = 0; call < planned.calls; call++) {
        assert.ok(sent.filter((one) => one.call === call).length <= 1);
      }
    },
  );
});

const login = jsonResponse({
  result: { accessToken: 'canary-token', created: '2026-01-01 00:00:00', expiration: '2026-01-01 23:00:00' },
});
