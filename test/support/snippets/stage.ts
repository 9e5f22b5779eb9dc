import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { renderSnippet } from '../../../src/snippets/snippet';
import { exampleAnswers } from './answers';
import type { Case } from './cases';
import { circumstancesOf } from './cases';
import { everyVariable } from './environment';
import { difference } from './exact';
import { ownClient } from './ownRequest';
import type { Recorded, Recorder, Reply } from './recorder';
import { recorder } from './recorder';
import type { Ran, Runner } from './runner';

/** Cases with a server each, which has seen the extension's own request. */
export interface Stage extends AsyncDisposable {
  /** Executes the snippets of all cases. */
  play(runner: Runner): Promise<Played>;
}

/** What became of the snippets. */
export interface Played {
  /** How many were executed. */
  readonly executed: number;
  /** Texts that the executed ones carried. */
  readonly texts: number;
  /** Why the others were not: the target said so. */
  readonly refusals: readonly string[];
  /** One line each. */
  readonly failures: readonly string[];
}

interface Place {
  readonly one: Case;
  readonly server: Recorder;
  readonly own: Recorded;
  readonly headers: readonly string[];
  readonly reply: Reply;
}

/** Sets cases up. Each is answered as the example of its operation is. */
export async function stage(cases: readonly Case[]): Promise<Stage> {
  const answers = await exampleAnswers();
  await using client = ownClient();
  const places: Place[] = [];
  for (const one of cases) {
    const reply = answers.get(`${one.vendor.id} ${one.operation.id}`) ?? { status: 200, body: '{}' };
    const server = await recorder(() => reply);
    const headers = await client.send(one, server.origin);
    places.push({ one, server, own: server.take()[0] ?? assert.fail(one.name), headers, reply });
  }
  return {
    play: (runner) => play(places, runner),
    [Symbol.asyncDispose]: async () => {
      for (const { server } of places) await server[Symbol.asyncDispose]();
    },
  };
}

async function play(places: readonly Place[], runner: Runner): Promise<Played> {
  const rendered = places.map((place) => {
    const { vendor, operation, input } = place.one;
    const circumstances = circumstancesOf(place.one, place.server.origin);
    return { place, ...renderSnippet(runner.target, vendor, operation, input, circumstances) };
  });
  const runnable = rendered.filter(({ refusal }) => refusal === undefined);
  const snippets = runnable.map(({ code, place }, index) => ({ name: nameOf(place.one, index), code }));
  const ran = await runner.run(snippets, everyVariable);
  return {
    executed: runnable.length,
    texts: runnable.reduce((sum, { place }) => sum + (place.one.texts ?? 0), 0),
    refusals: rendered.flatMap(({ refusal }) => refusal ?? []),
    failures: runnable.flatMap(({ place }, index) => {
      const wrong = failure(place, ran[index]);
      return wrong === undefined ? [] : [`${place.one.name}: ${wrong}`];
    }),
  };
}

function failure({ server, own, headers, reply }: Place, ran: Ran | undefined): string | undefined {
  const said = `${ran?.errors.slice(-500) ?? ''}${ran?.output.slice(-200) ?? ''}`;
  const wrong = difference(own, server.take(), headers);
  if (wrong !== undefined) return `${wrong}; it said: ${said}`;
  if (ran?.code !== 0) return `it ended with ${String(ran?.code)}: ${said}`;
  return shows(ran.output, reply.body ?? '') ? undefined : `it did not print the answer but ${said}`;
}

/** Whether an answer was printed: as it came, or as other JSON of the same value. */
function shows(output: string, body: string): boolean {
  if (output.trim() === body.trim()) return true;
  try {
    return isDeepStrictEqual(JSON.parse(output), JSON.parse(body));
  } catch {
    return false;
  }
}

const nameOf = ({ vendor, operation }: Case, index: number): string =>
  `s${String(index)}_${vendor.id}_${operation.id.replaceAll('.', '_')}`;
