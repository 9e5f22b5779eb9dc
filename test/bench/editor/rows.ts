import { setTimeout as delay } from 'node:timers/promises';
import type { Figure, Section } from '../figures';
import type { BenchEditor } from './BenchEditor';
import type { BenchWindow } from './BenchWindow';
import type { Side } from './keybindings';
import type { Painted } from './painted';
import type { VendorServer } from './vendorServer';
import { FIELDS } from './vendorServer';

const ROUNDS = 5;
const sides = ['ours', 'bare'] as const;

/** What is measured of one side, by its name: one value a run. */
type Values = Record<Side, Map<string, number[]>>;

/** Asks for rows in windows of their own, ours and the bare extension's in turns. */
export async function measureRows(editor: BenchEditor, vendor: VendorServer): Promise<Section> {
  const values: Values = { ours: new Map(), bare: new Map() };
  const megabytes = vendor.offer(10_000) / 1e6;
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of sides)
      await inWindow(editor, side, (window) => few(new Run(editor, window, vendor, values[side]), side));
    for (const side of sides)
      await inWindow(editor, side, (window) => many(new Run(editor, window, vendor, values[side]), side));
  }
  return {
    title: 'Click to rows in VS Code',
    method:
      `One answer of a vendor on loopback with rows of ${String(FIELDS)} fields (10,000 of them are ` +
      `${megabytes.toFixed(1)} MB), from the key or the click to two frames after the rows are there. “First” opens the ` +
      'panel of an extension that is active, ours with its tree of operations in sight; “later” is its Run button. The floor is a bare ' +
      'extension: undici, rows kept in the host, rows in sight posted to a windowed table. “Longest block” is the ' +
      'longest task of the thread that draws window and panels (from a trace) and the longest delay of the ' +
      'extension host’s event loop, each until a second after the rows were there. Memory is that of the extension ' +
      'host’s process beyond what it had before, at its highest and once the rows are there and what nobody ' +
      'needs is collected.',
    figures: [
      painted(values, 50, 'first', 1.5),
      painted(values, 50, 'later', 2),
      painted(values, 1_000, 'later', 2),
      painted(values, 10_000, 'first', 2),
      painted(values, 10_000, 'later', 2),
      ...[50, 10_000].flatMap((rows) =>
        (['first', 'later'] as const).flatMap((when) => [
          block(values, rows, when, 'window and panel'),
          block(values, rows, when, 'extension host'),
        ]),
      ),
      memory(values, 'peak', 'at its highest'),
      memory(values, 'after', 'after'),
      memory(values, 'held', 'after, heap of the host’s thread'),
    ],
  };
}

const name = (rows: number): string => `${rows.toLocaleString('en')} rows`;

function painted(values: Values, rows: number, when: string, most: number): Figure {
  const targets = [{ atMost: most, of: 'floor' }] as const;
  return { ...figure(values, `${name(rows)} painted, ${when}`, 'ms'), targets };
}

function block(values: Values, rows: number, when: string, where: string): Figure {
  const targets = [{ atMost: rows === 50 ? 50 : 100 }] as const;
  return { ...figure(values, `${name(rows)}, ${when}: longest block of the ${where}`, 'ms'), targets };
}

function memory(values: Values, kind: string, words: string): Figure {
  const targets = [{ atMost: 2, of: 'floor' }] as const;
  return {
    ...figure(values, kind, 'MB'),
    what: `10,000 rows: memory of the extension host, ${words}`,
    targets,
  };
}

const figure = (values: Values, what: string, unit: 'ms' | 'MB'): Figure => ({
  what,
  unit,
  ours: values.ours.get(what) ?? [],
  floor: values.bare.get(what) ?? [],
});

async function inWindow(
  editor: BenchEditor,
  side: Side,
  work: (window: BenchWindow) => Promise<void>,
): Promise<void> {
  const window = await editor.open();
  await window.prepare(side);
  await delay(1_000); // what a window does once it is there
  await work(window);
  await window.close();
}

/** 50 rows in a new panel, and then more and more in the same. */
async function few(run: Run, side: Side): Promise<void> {
  await run.take(50, 'first', () => run.window.first(side));
  const again = await run.window.again();
  for (const rows of [50, 1_000]) await run.takeWarm(rows, again);
}

/** 10,000 rows in a new panel, and again; memory is read around the first time. */
async function many(run: Run, side: Side): Promise<void> {
  const { window } = run;
  const before = await window.ask('memory');
  await run.take(10_000, 'first', () => window.first(side));
  const peak = await window.ask('peak');
  const after = await window.ask('memory');
  run.add('peak', (peak - before.rss) / 1e6);
  run.add('after', (after.rss - before.rss) / 1e6);
  run.add('held', (after.held - before.held) / 1e6);
  const again = await window.again();
  await run.takeWarm(10_000, again);
}

/** Runs in one window, and what is measured of them. */
class Run {
  constructor(
    private readonly editor: BenchEditor,
    readonly window: BenchWindow,
    private readonly vendor: VendorServer,
    private readonly values: Map<string, number[]>,
  ) {}

  /** One run: how long until its rows are painted, and the longest that it held anything up. */
  async take(
    rows: number,
    when: string,
    act: () => Promise<{ ms: number; painted: Painted }>,
  ): Promise<void> {
    this.vendor.offer(rows);
    const longest = await this.editor.watchTasks(this.window);
    await this.window.ask('watch');
    const { ms, painted: shown } = await act();
    // Of a table's rows, its head may be one.
    if (![rows, rows + 1].includes(shown.total) || shown.rows < 20)
      throw new Error(
        `${String(shown.rows)} of ${String(shown.total)} rows are shown, and ${String(rows)} were sent.`,
      );
    await delay(1_050);
    const run = `${name(rows)}, ${when}: longest block of the`;
    this.add(`${run} extension host`, await this.window.ask('blocked'));
    this.add(`${run} window and panel`, await longest());
    this.add(`${name(rows)} painted, ${when}`, ms);
  }

  /** The same in a panel that is open, once it has done it before. */
  async takeWarm(rows: number, act: Parameters<Run['take']>[2]): Promise<void> {
    this.vendor.offer(rows);
    await act();
    await delay(500);
    await this.take(rows, 'later', act);
  }

  add(what: string, value: number): void {
    this.values.set(what, [...(this.values.get(what) ?? []), value]);
  }
}
