import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readHeader, readKeptPage } from '../../src/client/lists/journal';
import { listening } from '../support/servers';

const TOTAL = 2_000;
/** Ids that a double cannot hold. */
const idAt = (index: number): string => String(9007199254740993n + BigInt(index));

/** Numbers from 0 up to 1 that a seed decides (mulberry32): a failure can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('a fetch-all that is killed', () => {
  let folder: string;
  let program: string;
  let server: Server;
  let origin: string;
  /** Offsets in the order in which they were asked for. */
  let asked: number[] = [];
  let onAnswer: () => void = () => undefined;

  before(async function () {
    this.timeout(60_000);
    folder = await mkdtemp(join(tmpdir(), 'fetch-all-'));
    program = join(folder, 'program', 'fetchAllWorker.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('fetchAllWorker.ts', import.meta.url))],
      outdir: join(folder, 'program'),
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      // undici is CommonJS and calls require('node:…'); ES modules have no require of their own.
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    });
    server = createServer((request, response) => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      const offset = Number(query.get('offset'));
      const limit = Number(query.get('limit'));
      asked.push(offset);
      const count = Math.max(0, Math.min(limit, TOTAL - offset));
      const list = Array.from({ length: count }, (_, i) => `{"sellingId":${idAt(offset + i)}}`).join();
      const text = `{"total":${String(TOTAL)},"limit":${String(limit)},"offset":${String(offset)},"list":[${list}]}`;
      response.setHeader('Content-Type', 'application/json');
      response.end(text);
      onAnswer();
    });
    origin = await listening(server);
  });
  after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the program; kills it when `killAfter` pages were answered and that many milliseconds went by. */
  async function run(journals: string, concurrency: number, killAfter?: { answers: number; ms: number }) {
    asked = [];
    const child = spawn(process.execPath, [program, origin, journals, String(concurrency)]);
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (errors += String(data)));
    const kill = () => setTimeout(() => child.kill('SIGKILL'), killAfter?.ms);
    onAnswer = () => {
      if (asked.length === killAfter?.answers) kill();
    };
    if (killAfter?.answers === 0) kill();
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    onAnswer = () => undefined;
    assert.ok(code === 0 || killAfter !== undefined, errors);
    return { asked: [...asked], output, isDone: code === 0 };
  }

  /** What is on disk is whole, private, and holds no secret; only its last line may be torn. */
  async function checkJournals(journals: string): Promise<void> {
    for (const name of await readdir(journals).catch(() => [])) {
      const path = join(journals, name);
      assert.equal((await stat(path)).mode & 0o777, 0o600);
      const text = await readFile(path, 'utf8');
      assert.ok(!text.includes('canary'));
      const [first, ...lines] = text.split('\n').slice(0, -1);
      if (first !== undefined) assert.ok(readHeader(first));
      for (const line of lines) assert.ok(readKeptPage(line), line.slice(0, 200));
    }
  }

  for (const { concurrency, kills } of [
    { concurrency: 1, kills: 30 },
    { concurrency: 4, kills: 12 },
  ]) {
    it(`${String(kills)} times, ${String(concurrency)} at once, gives every row once and asks for next to nothing again`, async function () {
      this.timeout(120_000);
      const seed = Number(process.env.VENDORSCOPE_SEED ?? Date.now() % 2 ** 31);
      process.stdout.write(`      seed ${String(seed)}\n`);
      const random = randomFrom(seed);
      const journals = join(folder, `journals-${String(concurrency)}`);
      const seen = new Set<number>();
      let again = 0;
      let killed = 0;
      let result: Awaited<ReturnType<typeof run>>;
      do {
        const answers = Math.floor(random() * 20);
        // Before the first answer, somewhere in the program's start; after one, while it is on its way to the disk.
        const ms = answers === 0 ? random() * 400 : random() * 4;
        result = await run(journals, concurrency, killed < kills ? { answers, ms } : undefined);
        const repeated = result.asked.filter((offset) => seen.has(offset));
        assert.ok(repeated.length <= concurrency, `asked again for ${repeated.join(', ')}`);
        assert.equal(new Set(result.asked).size, result.asked.length);
        again += repeated.length;
        for (const offset of result.asked) seen.add(offset);
        if (!result.isDone) killed++;
        await checkJournals(journals);
      } while (!result.isDone);
      const { ids, complete } = JSON.parse(result.output) as { ids: string[]; complete: boolean };
      assert.deepEqual(
        ids,
        Array.from({ length: TOTAL }, (_, index) => idAt(index)),
      );
      assert.equal(complete, true);
      assert.equal(killed, kills);
      assert.ok(again <= kills * concurrency);
      assert.deepEqual(await readdir(journals), []);
      process.stdout.write(
        `      ${String(kills)} kills, ${String(again)} of ${String(TOTAL / 5)} pages asked for again\n`,
      );
    });
  }
});
