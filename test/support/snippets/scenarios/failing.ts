import { find } from '../../catalog';
import type { Recorder, Reply } from '../recorder';
import { recorder } from '../recorder';
import type { Ran } from '../runner';
import type { Scenario } from './scenario';
import { firstAnswer } from './site';

const reads = find('autovu', 'job.get');
const writes = find('letsjobit', 'visits.create');
const pages = find('letsjobit', 'visits.list');
const logsIn = find('auvo', 'users.get');

const OUT_OF_ORDER: Reply = { status: 500, body: '{"message":"out of order 4711"}' };

/** One command, which prints every body alike, also that of a failure. */
const isCommand = (target: string, extras: Scenario['extras']): boolean =>
  extras.length === 0 && (target === 'curl' || target === 'httpie');

/** A scenario whose server answers so; `judge` sees what the server had. */
const scenario = (
  name: string,
  one: Pick<Scenario, 'vendor' | 'operation'>,
  extras: Scenario['extras'],
  reply: (before: number) => Reply,
  judge: (ran: Ran, server: Recorder, isCommand: boolean) => string | undefined,
): Scenario => ({
  ...one,
  name,
  extras,
  circumstances: { hasToken: true },
  open: async () => {
    const server = await recorder((_, before) => reply(before));
    return {
      origin: server.origin,
      judge: (ran, target) => judge(ran, server, isCommand(target, extras)),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  },
});

/** It fails, prints nothing, and says the status and the body. */
const saysWhy =
  (status: number, requests: number) =>
  ({ code, output, errors }: Ran, server: Recorder, command: boolean): string | undefined => {
    if (code === 0 || code === undefined) return 'it did not fail';
    if (!command && output.trim() !== '') return 'it printed something';
    if (!errors.includes(String(status))) return 'it does not say the status';
    if (!(command ? output : errors).includes('out of order 4711')) return 'it does not say the body';
    return sentWrong(server, requests);
  };

function sentWrong(server: Recorder, requests: number): string | undefined {
  const sent = server.take().length;
  return sent === requests ? undefined : `${String(sent)} requests were sent`;
}

const redirected = (status: number, one: Pick<Scenario, 'vendor' | 'operation'>): Scenario => ({
  ...one,
  name: `${one.operation.method} sent elsewhere with ${String(status)}`,
  extras: [],
  circumstances: { hasToken: true },
  open: async () => {
    const other = await recorder(() => ({ status: 200, body: '{}' }));
    const server = await recorder(() => ({
      status,
      headers: { Location: `${other.origin}/elsewhere` },
      body: '{"message":"gone"}',
    }));
    return {
      origin: server.origin,
      judge: ({ code, output }, target) => {
        const carried = other.take().length;
        if (carried > 0) return 'it went there';
        if (code === 0 || code === undefined) return 'it did not fail';
        const printed = output.trim() !== '' && !isCommand(target, []);
        return printed ? 'it printed something' : sentWrong(server, 1);
      },
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await other[Symbol.asyncDispose]();
      },
    };
  },
});

/** The first page is what the sandbox answers. */
const brokenOff: Scenario = {
  ...pages,
  name: 'the second page answered with 500',
  extras: ['all'],
  open: async () => {
    const { text, rows } = await firstAnswer(pages.vendor, pages.operation);
    const server = await recorder((_, before) => (before === 0 ? { status: 200, body: text } : OUT_OF_ORDER));
    return {
      origin: server.origin,
      judge: ({ code, output, errors }) => {
        if (code === 0 || code === undefined) return 'it did not fail';
        if (output.trim().split('\n').length !== rows) return 'it did not print the rows of the first page';
        if (!errors.includes('500') || !errors.includes('out of order 4711')) return 'it does not say why';
        return sentWrong(server, 2);
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  },
};

/** Servers that are out of order, refuse a login, or send elsewhere. */
export const failing: readonly Scenario[] = [
  scenario('GET answered with 500', reads, [], () => OUT_OF_ORDER, saysWhy(500, 1)),
  scenario('POST answered with 500', writes, [], () => OUT_OF_ORDER, saysWhy(500, 1)),
  scenario('GET answered with 404', reads, [], () => ({ ...OUT_OF_ORDER, status: 404 }), saysWhy(404, 1)),
  scenario('a login answered with 500', logsIn, ['login'], () => OUT_OF_ORDER, saysWhy(500, 1)),
  brokenOff,
  ...[301, 302, 303, 307, 308].map((status) => redirected(status, reads)),
  ...[302, 307].map((status) => redirected(status, writes)),
];
