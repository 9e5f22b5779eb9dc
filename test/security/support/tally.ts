import { appendFileSync } from 'node:fs';

/** Counts attacks by what they are, and says at the end of a suite how many there were. */
export class Tally {
  private readonly counts = new Map<string, number>();

  constructor(private readonly what: string) {}

  add(kind: string, count = 1): void {
    this.counts.set(kind, this.of(kind) + count);
  }

  of(kind: string): number {
    return this.counts.get(kind) ?? 0;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One line: "hostile messages: 12,345 (wrong types 1,000, …)". */
  print(): void {
    const parts = [...this.counts].map(([kind, count]) => `${kind} ${shown(count)}`);
    const line = `\n  ${this.what}: ${shown(this.total)} (${parts.join(', ')})\n`;
    // The extension host's own output is seen by nobody: what its tests print goes to a file.
    const log = process.env.VENDORSCOPE_HOST_LOG;
    if (log) appendFileSync(log, line);
    else process.stdout.write(line);
  }
}

const shown = (count: number): string => count.toLocaleString('en');
