import assert from 'node:assert/strict';
import { authorize } from '../../../src/client/authorize';
import type { CheckedInput } from '../../../src/client/validateInput';
import { validateInput } from '../../../src/client/validateInput';
import { buildRequest } from '../../../src/client/buildRequest';
import { systemClock } from '../../../src/http/clock';
import type { Transport } from '../../../src/http/transport/transport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import type { Case } from './cases';
import { circumstancesOf } from './cases';
import { credentialsOf } from './environment';

/** Sends the requests of cases as the extension does. */
export interface OwnClient extends AsyncDisposable {
  /** Gives the names of the headers that the request is made with. */
  send(one: Case, origin: string): Promise<string[]>;
}

/** Opens one: its transport is the extension's. */
export function ownClient(): OwnClient {
  const transport: Transport = createUndiciTransport({ clock: systemClock });
  return {
    send: async (one, origin) => {
      const { vendor, operation } = one;
      const template = buildRequest(vendor, operation, checked(one), circumstancesOf(one, origin));
      const { fields, token } = credentialsOf(vendor);
      await transport.exchange(authorize(template, { origin, fields }, token), new AbortController().signal);
      return template.headers.map(({ name }) => name);
    },
    [Symbol.asyncDispose]: () => transport.close(),
  };
}

function checked({ vendor, operation, input, name }: Case): CheckedInput {
  const check = validateInput(vendor, operation, input);
  assert.ok(check.ok, name);
  return check.input;
}
