// Runs one part of the bench and writes what it measured to a file: node runPart.ts <part> <file>
import { writeFileSync } from 'node:fs';
import { runScript } from '../../scripts/lib/progress.mjs';
import type { Part, Section } from './figures';

void runScript(async () => {
  const [part = '', file = ''] = process.argv.slice(2);
  const { bench } = (await import(`./parts/${part}.ts`)) as { bench: Part }; // as every file there
  const measured = await bench();
  const sections: readonly Section[] = Array.isArray(measured) ? measured : [measured as Section];
  writeFileSync(file, JSON.stringify(sections));
  process.exit(0); // servers and browsers that are still open have nothing more to do
});
