import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createDynamicClient } from '../../../src/client/apiClient';
import { systemClock } from '../../../src/http/clock';
import { RequestError } from '../../../src/http/errors';
import type { Transport } from '../../../src/http/transport/transport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import { renderSnippet } from '../../../src/snippets/snippet';
import { snippetTargets } from '../../../src/snippets/targets';
import { allOperations, canaries } from '../../support/catalog';
import { encodingsOf } from '../../support/encodings';
import { rawServer } from '../../support/servers';

/** Answers that quote everything they were sent, in every form, in the body, in headers and in the status line. */
const reply = (status: number, fields: readonly string[], kind: string) => {
  const all = fields.flatMap(encodingsOf);
  const body =
    kind === 'json'
      ? JSON.stringify({ message: all.join(' '), field: all })
      : kind === 'fields'
        ? JSON.stringify({ field: all })
        : all.join('\n');
  return [
    `HTTP/1.1 ${String(status)} ${encodeURIComponent(all[0] ?? '')}`,
    `X-Request-Id: ${all[0] ?? ''}`,
    `Location: https://example.com/${encodeURIComponent(all[0] ?? '')}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    '',
    body,
  ].join('\r\n');
};

describe('a secret', () => {
  let transport: Transport;
  before(() => {
    transport = createUndiciTransport({ clock: systemClock });
  });
  after(() => transport.close());

  for (const { name, vendor, operation } of allOperations) {
    it(`of ${name} is in no error, log line, quota or snippet, although the vendor quotes it`, async () => {
      const credentials = canaries(vendor);
      const secrets = Object.entries(credentials).filter(([field]) => vendor.auth.fields[field]?.secret);
      const texts: string[] = [];
      for (const [status, kind] of [
        [200, 'text'],
        [302, 'text'],
        [400, 'json'],
        [400, 'fields'],
        [401, 'text'],
        [404, 'text'],
        [500, 'json'],
      ] as const) {
        const values = secrets.map(([, value]) => value);
        await using server = await rawServer((socket) => socket.end(reply(status, values, kind)));
        const client = createDynamicClient({
          vendor,
          credentials,
          origin: server.origin,
          transport,
          random: () => 0,
          log: (level, line) => texts.push(`${level} ${line}`),
        });
        const error: unknown = await client
          .page(operation, operation.example, new AbortController().signal)
          .catch((thrown: unknown) => thrown);
        assert.ok(error instanceof RequestError, inspect(error));
        texts.push(
          inspect(error, { depth: 9 }),
          JSON.stringify(error),
          String(error.stack),
          JSON.stringify(client.quota.state()),
        );
        for (const { id } of snippetTargets) {
          // The registry's own id.
          texts.push(
            renderSnippet(id, vendor, operation, operation.example, {
              choices: credentials,
              hasToken: true,
            }).code,
          );
        }
      }
      for (const [field, value] of secrets) {
        for (const form of encodingsOf(value)) {
          const found = texts.find((text) => text.includes(form));
          assert.equal(found, undefined, `${field}: ${form}`);
        }
      }
    });
  }

  it('that the user types into a form is masked in the log', async () => {
    const { vendor, operation } =
      allOperations.find(({ name }) => name === 'autengo vehicle.list') ?? assert.fail();
    await using server = await rawServer((socket) =>
      socket.end('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n'),
    );
    const lines: string[] = [];
    const credentials = { apiKey: "typed'secret/value" };
    const client = createDynamicClient({
      vendor,
      credentials,
      origin: server.origin,
      transport,
      log: (_, line) => lines.push(line),
    });
    const input = { query: { search: credentials.apiKey } };
    await assert.rejects(client.call(operation, input, new AbortController().signal));
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /search=••••&/);
  });

  it('that stands in the address of a redirect, and ends that by its own #, is masked in the log', async () => {
    const { vendor, operation } =
      allOperations.find(({ name }) => name === 'autengo vehicle.list') ?? assert.fail();
    const location = '/elsewhere?key=sent-back#value';
    await using server = await rawServer((socket) =>
      socket.end(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
    );
    const lines: string[] = [];
    const client = createDynamicClient({
      vendor,
      credentials: { apiKey: 'sent-back#value' },
      origin: server.origin,
      transport,
      log: (_, line) => lines.push(line),
    });
    await assert.rejects(client.call(operation, {}, new AbortController().signal));
    assert.match(lines.find((line) => line.includes('/elsewhere')) ?? '', /\/elsewhere\?key=•••• /);
  });
});
