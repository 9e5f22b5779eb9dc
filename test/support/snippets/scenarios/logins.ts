import assert from 'node:assert/strict';
import type { RequestTemplate } from '../../../../src/client/requestTemplate';
import { createDynamicClient } from '../../../../src/client/apiClient';
import { snippetRequest } from '../../../../src/snippets/snippet';
import { find } from '../../catalog';
import { credentialsOf } from '../environment';
import { difference } from '../exact';
import type { Recorded, Reply } from '../recorder';
import { recorder } from '../recorder';
import type { Scenario } from './scenario';
import { firstAnswer } from './site';

/** A token that is quoted wherever it goes. */
const TOKEN = `issued.'"$HOME\`\\{{x}}`;

/** A snippet that logs in must send what the client sends from zero, and print the answer but not the token. */
const login = (vendorId: string, id: string, issued: unknown, tokenField?: string): Scenario => {
  const { vendor, operation } = find(vendorId, id);
  return {
    name: `${vendorId} ${id} with login`,
    vendor,
    operation,
    extras: ['login'],
    open: async () => {
      const { text, status } = await firstAnswer(vendor, operation);
      const replies: readonly Reply[] = [
        { status: 200, body: JSON.stringify(issued) },
        { status, body: text },
      ];
      const server = await recorder((_, before) => replies[before % 2] ?? { status: 500 });
      const { fields } = credentialsOf(vendor);
      const credentials = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== tokenField));
      const client = createDynamicClient({ vendor, credentials, origin: server.origin });
      await client.call(operation, operation.example, new AbortController().signal);
      await client.close();
      const own = server.take();
      const request = snippetRequest(vendor, operation, operation.example, server, { login: true });
      const templates = [request.login?.template ?? assert.fail(), request.template];
      return {
        origin: server.origin,
        judge: ({ code, output, errors }) => {
          const wrong = unlike(own, server.take(), templates);
          if (wrong !== undefined) return wrong;
          if (code !== 0) return 'it failed';
          return `${output}${errors}`.includes(TOKEN) ? 'it told the token' : undefined;
        },
        [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
      };
    },
  };
};

function unlike(
  own: readonly Recorded[],
  sent: readonly Recorded[],
  templates: readonly RequestTemplate[],
): string | undefined {
  if (sent.length !== own.length)
    return `${String(sent.length)} requests were sent, not ${String(own.length)}`;
  const found = own.map((request, index) => {
    const names = templates[index]?.headers.map(({ name }) => name) ?? [];
    const wrong = difference(request, sent.slice(index, index + 1), names);
    return wrong === undefined ? undefined : `request ${String(index + 1)}: ${wrong}`;
  });
  return found.find((wrong) => wrong !== undefined);
}

/** One operation of each vendor that issues tokens. */
export const logins: readonly Scenario[] = [
  login('auvo', 'users.get', {
    result: {
      authenticated: true,
      created: new Date().toISOString().slice(0, 19),
      expiration: new Date(Date.now() + 1_800_000).toISOString().slice(0, 19),
      accessToken: TOKEN,
      message: 'OK',
    },
  }),
  login('autengo', 'makes', { token: TOKEN, expires_in: 3600 }, 'userToken'),
];
