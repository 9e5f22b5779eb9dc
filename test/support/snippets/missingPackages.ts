// Prints, as JSON on one line, the packages of each runner whose tool is not there.
import { runners } from './runners/index';

async function missingPackages(): Promise<(readonly string[])[]> {
  const missing: (readonly string[])[] = [];
  for (const runner of runners) if ((await runner.missing()) !== undefined) missing.push(runner.packages);
  return missing.filter((packages) => packages.length > 0);
}

void missingPackages().then((missing) => process.stdout.write(`${JSON.stringify(missing)}\n`));
