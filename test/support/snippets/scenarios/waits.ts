import { find } from '../../catalog';
import type { Recorded, Recorder, Reply } from '../recorder';
import { recorder } from '../recorder';
import { rowsWrong } from './lists';
import type { Scenario, Scene } from './scenario';
import type { Site } from './site';
import { siteOf, wholeList } from './site';

const { vendor, operation } = find('autengo', 'vehicle.list');
const input = { query: { limit: 300 } };
const base = { vendor, operation, input, extras: ['all'] } as const;

/** The sandbox behind a server that may answer in its place. */
async function gate(
  instead: (before: number) => Reply | undefined,
  judge: (server: Recorder, site: Site) => Scene['judge'],
): Promise<Scene> {
  const site = await siteOf(vendor);
  const server = await recorder((request, before) => instead(before) ?? forward(request, site.origin));
  return {
    origin: server.origin,
    judge: judge(server, site),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await site[Symbol.asyncDispose]();
    },
  };
}

async function forward({ method, target, headers }: Recorded, origin: string): Promise<Reply> {
  const own = headers.filter(([name]) => /^(?:x-api-key|accept|accept-language)$/i.test(name));
  const answer = await fetch(origin + target, { method, headers: Object.fromEntries(own) });
  return { status: answer.status, body: await answer.text() };
}

/** The second request is told to wait; the third must be the same, and not before that. */
const waits = (name: string, retryAfter: () => { text: string; until: number }): Scenario => ({
  ...base,
  name,
  open: async () => {
    const list = await wholeList(vendor, operation, input);
    let until = 0;
    return gate(
      (before) => {
        if (before !== 1) return undefined;
        const told = retryAfter();
        until = told.until;
        return { status: 429, headers: { 'Retry-After': told.text }, body: '{}' };
      },
      (server) => (ran) => {
        const [, refused, again, ...others] = server.take();
        if (again === undefined || refused?.target !== again.target)
          return 'the page was not asked for again';
        if (again.at < until) return `it came ${String(until - again.at)} ms too early`;
        if (others.length !== list.pages - 2) return `${String(others.length + 3)} requests were sent`;
        return rowsWrong(ran, list);
      },
    );
  },
});

const inSeconds = (): { text: string; until: number } => ({ text: '1', until: Date.now() + 1000 });

/** A date has whole seconds: the next but one. */
function asDate(): { text: string; until: number } {
  const until = Math.ceil(Date.now() / 1000 + 1) * 1000;
  return { text: new Date(until).toUTCString(), until };
}

/** Servers that tell a walk to wait. */
export const toldToWait: readonly Scenario[] = [
  waits('told to wait a second', inSeconds),
  waits('told to wait until a date', asDate),
  {
    ...base,
    name: 'told to wait for ever',
    open: () =>
      gate(
        (before) =>
          before === 0
            ? undefined
            : { status: 429, headers: { 'Retry-After': '0' }, body: '{"m":"slow 4711"}' },
        (server) =>
          ({ code, errors }) => {
            if (code === 0 || code === undefined) return 'it did not fail';
            const sent = server.take().length;
            if (sent !== 7) return `the page was asked for ${String(sent - 1)} times, not 6`;
            return errors.includes('429') && errors.includes('4711') ? undefined : 'it does not say why';
          },
      ),
  },
];
