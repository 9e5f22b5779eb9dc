// How exact snippets are: ours and those of other libraries, on the same hostile requests, executed.
// Run it with: npm run bench:snippets. It prints the table and writes it into docs/snippets.md. It fails when a snippet
// of ours sends anything but the same bytes.
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { authorize } from '../../src/client/authorize';
import { secretsOf } from '../../src/client/requestTemplate';
import { snippetRequest } from '../../src/snippets/snippet';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { runScript, step } from '../../scripts/lib/progress.mjs';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mjs';
import { markdownTable } from '../support/markdownTable';
import { writeBetween } from '../support/markers';
import type { Echo } from '../support/servers';
import { echoServer } from '../support/servers';
import { providePeers } from './peers/providePeers';
import type { Generator, GivenRequest, Way } from './snippets/generators';
import { generators } from './snippets/generators';
import type { Verdict } from './snippets/judge';
import { judge } from './snippets/judge';
import type { HostileRequest } from './snippets/requests';
import { CANARY, hostileRequests } from './snippets/requests';
import type { Tool } from './snippets/tools';
import { succeeds, tools } from './snippets/tools';

/** A number given as an argument makes a quick look of it, which is not written down. */
const REQUESTS = Number(process.argv[2] ?? 200);

/** A request with a server of its own, which gets nothing else. */
interface Case extends GivenRequest {
  readonly arrived: Echo[];
  readonly env: Readonly<Record<string, string>>;
  readonly canary: string;
}

type Score = Readonly<Record<keyof Verdict, number>>;

void runScript(async () => {
  const all = await generators(await providePeers());
  const canaries = temporaryFolder('bench-canaries');
  const cases = await Promise.all(
    hostileRequests(REQUESTS).map((request, index) => caseOf(request, join(canaries, String(index)))),
  );
  const rows = [['', ...all.map(({ title }) => title)]];
  const commands = all.map(() => 0);
  const inexact: string[] = [];
  for (const tool of tools) {
    if (!(await succeeds(tool.probe))) {
      process.stdout.write(`  left out: ${tool.title}, which this machine cannot run\n`);
      continue;
    }
    const scores: Score[] = [];
    for (const generator of all)
      scores.push(await step(`${tool.title}: ${generator.title}`, () => best(tool, generator, cases)));
    const cells = scores.map(({ parses, meaning, bytes }) => `${parses} / ${meaning} / ${bytes}`);
    process.stdout.write(`  ${cells.join(', ')}\n`);
    rows.push([tool.title, ...cells]);
    if (scores[0]?.bytes !== REQUESTS) inexact.push(tool.title);
    for (const [index, { ranCommand }] of scores.entries()) commands[index] = commands[index]! + ranCommand; // in range
  }
  rows.push(['commands executed out of values', ...commands.map(String)]);
  const table = await markdownTable(rows);
  process.stdout.write(`\n${table}\n`);
  if (process.argv[2] === undefined) {
    const date = new Date().toISOString().slice(0, 10);
    const heading = `${REQUESTS} requests, ${date}:`;
    writeBetween(inCheckout('docs', 'snippets.md'), 'bench:snippets', `${heading}\n\n${table}`);
  }
  if (inexact.length > 0) throw new Error(`Not all of ours are exact: ${inexact.join(', ')}.`);
  process.exit(0); // the servers have nothing more to wait for
});

async function caseOf({ vendor, operation, input }: HostileRequest, canary: string): Promise<Case> {
  const { origin, requests } = await echoServer();
  const own = snippetRequest(vendor, operation, input, { origin, hasToken: true });
  const secrets = secretsOf(own.template);
  const fields = Object.fromEntries(secrets.map(({ secret, env }) => [secret, `bench-${env}`]));
  const env = Object.fromEntries(secrets.map((part) => [part.env, `bench-${part.env}`]));
  const sent = authorize(own.template, { origin, fields }, fields.token);
  return { own, sent, arrived: requests, env: { ...env, [CANARY]: canary }, canary };
}

/** The score of the way in which a generator does best. */
async function best(tool: Tool, generator: Generator, cases: readonly Case[]): Promise<Score> {
  const known = cases.map(() => new Map([['', nothing]]));
  const scores: Score[] = [];
  for (const way of generator.ways(tool.row)) {
    const codes = cases.map((one) => codeOf(way, one));
    await judgeAll(tool, codes, cases, known);
    scores.push(scoreOf(known.map((verdicts, index) => verdicts.get(codes[index] ?? '') ?? nothing)));
  }
  const [first] = scores.sort((a, b) => b.bytes - a.bytes || b.meaning - a.meaning || b.parses - a.parses);
  if (first === undefined) throw new Error(`${generator.title} has no ${tool.title}.`);
  return first;
}

/** Executes the snippets of which nothing is known yet. */
async function judgeAll(
  tool: Tool,
  codes: readonly string[],
  cases: readonly Case[],
  known: readonly Map<string, Verdict>[],
): Promise<void> {
  const fresh = [...cases.entries()].flatMap(([index, one]) => {
    const [code, verdicts] = [codes[index], known[index]];
    return code === undefined || verdicts?.has(code) !== false ? [] : [{ ...one, code, verdicts }];
  });
  const parses = await tool.execute(fresh);
  for (const [index, { code, verdicts, sent, arrived, canary }] of fresh.entries()) {
    const told = judge(sent, arrived.splice(0));
    verdicts.set(code, { ...told, parses: parses[index] === true, ranCommand: await wasMade(canary) });
  }
}

const nothing: Verdict = { parses: false, meaning: false, bytes: false, ranCommand: false };

function scoreOf(verdicts: readonly Verdict[]): Score {
  const count = (which: keyof Verdict) => verdicts.filter((verdict) => verdict[which]).length;
  return {
    parses: count('parses'),
    meaning: count('meaning'),
    bytes: count('bytes'),
    ranCommand: count('ranCommand'),
  };
}

function codeOf(way: Way, request: GivenRequest): string {
  try {
    return way(request);
  } catch {
    return '';
  }
}

const wasMade = async (file: string): Promise<boolean> => {
  const made = await stat(file).then(
    () => true,
    () => false,
  );
  if (made) await rm(file);
  return made;
};
