// npm run bench [part …]: measures the product beside its floors and its peers, part by part, each in a process of its
// own, prints their tables and, when all parts ran, writes it into docs/performance.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/lib/build.mjs';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { runScript, seconds, step } from '../../scripts/lib/progress.mjs';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mjs';
import { markdownTable } from '../support/markdownTable';
import { writeBetween } from '../support/markers';
import type { Section } from './figures';
import { judge, rowsOf } from './figures';

/** In the order of the table. */
const parts = ['editor', 'client', 'programs', 'quota', 'costs', 'grid', 'growth'] as const;

void runScript(async () => {
  const begun = performance.now();
  const unknown = process.argv.slice(2).filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join('", "')}". The parts are ${parts.join(', ')}.`);
  const chosen = parts.filter((part) => process.argv.length === 2 || process.argv.includes(part));
  await step('Building', buildExtension);
  const sections: Section[] = [];
  for (const part of chosen) {
    const found = await step(`Measuring: ${part}`, () => measured(part));
    process.stdout.write(`\n${await tablesOf(found)}\n\n`);
    sections.push(...found);
  }
  process.stdout.write(`in ${seconds(performance.now() - begun)}\n`);
  const missed = sections.flatMap(({ figures }) =>
    figures.flatMap((figure) => (figure.targets ?? []).filter((target) => !judge(figure, target).met)),
  ).length;
  const all = sections.flatMap(({ figures }) => figures.flatMap(({ targets = [] }) => targets)).length;
  process.stdout.write(`${String(all - missed)} of ${String(all)} targets are met.\n`);
  if (chosen.length === parts.length)
    writeBetween(
      inCheckout('docs', 'performance.md'),
      'bench',
      `${machine()}\n\n${await tablesOf(sections)}`,
    );
});

/** What a part measured, in a process that did nothing before. */
async function measured(part: string): Promise<readonly Section[]> {
  const file = join(temporaryFolder('bench'), `${part}.json`);
  const own = inCheckout('test', 'bench', 'runPart.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', own, part, file], {
    cwd: inCheckout(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The part ${part} ended with ${String(code)}.`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Section[];
}

async function tablesOf(sections: readonly Section[]): Promise<string> {
  const texts = await Promise.all(
    sections.map(async (section) => {
      const table = await markdownTable(rowsOf(section));
      return `### ${section.title}\n\n${section.method}\n\n${table}`;
    }),
  );
  return texts.join('\n\n');
}

function machine(): string {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return (
    `\`npm run bench\`, ${date}: ${String(cpus().length)} × ${cpu?.model ?? 'processor'}, ` +
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}, Node ${process.version}.`
  );
}
