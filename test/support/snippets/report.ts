import type { Runner } from './runner';

/** What was done with one runner. */
interface Line {
  operations: number;
  hostile: number;
  refused: number;
  scenarios: number;
  leftOut?: string;
}

const lines = new Map<string, Line>();

/** The line of a runner, to be counted up. */
export function lineOf({ target, name }: Runner): Line {
  const title = target === name ? target : `${target} (${name})`;
  const line = lines.get(title) ?? { operations: 0, hostile: 0, refused: 0, scenarios: 0 };
  lines.set(title, line);
  return line;
}

/** Prints what ran and what was left out, and why. */
export function printReport(): void {
  const width = Math.max(...[...lines.keys()].map((title) => title.length), 7);
  const row = (title: string, ...cells: readonly string[]) =>
    `  ${title.padEnd(width)}${cells.map((cell) => cell.padStart(16)).join('')}\n`;
  const rows = [...lines].map(([title, { leftOut, operations, hostile, refused, scenarios }]) =>
    leftOut === undefined
      ? row(title, String(operations), hostile.toLocaleString('en'), String(refused), String(scenarios))
      : `  ${title.padEnd(width)}   left out: ${leftOut}\n`,
  );
  process.stdout.write(
    `\n${row('snippets', 'operations', 'hostile texts', 'refused', 'scenarios')}${rows.join('')}\n`,
  );
}
