import { median } from './benchList';

/** What a figure counts. */
export type Unit = 'ms' | 'MB' | 'KB' | 'µs' | '%' | '';

/** What a figure may be at most (or at least) as a multiple of another one of the same run, or by itself. */
export type Target =
  | { readonly atMost: number; readonly of: 'floor' | (string & {}) }
  | { readonly atMost: number }
  | { readonly atLeast: number };

/** One line: the same work, done by us and by others in the same run, once a round each. */
export interface Figure {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: readonly number[];
  /** The least that such a thing can cost here; missing where there is none. */
  readonly floor?: readonly number[];
  /** Others that do it, by their name. */
  readonly peers?: Readonly<Record<string, readonly number[]>>;
  readonly targets?: readonly Target[];
}

/** What one part of the bench measured. */
export interface Section {
  readonly title: string;
  /** What was done and what the floor is, in a sentence or two; Markdown. */
  readonly method: string;
  readonly figures: readonly Figure[];
}

/** A part of the bench: a file in `parts`, which runs in a process of its own. */
export type Part = () => Promise<Section | readonly Section[]>;

/** Whether a target was met: by the medians, in the words that the table has for it. */
export interface Judged {
  readonly met: boolean;
  readonly words: string;
}

/** Compares a figure with one of its targets. */
export function judge(figure: Figure, target: Target): Judged {
  const ours = median(figure.ours);
  if ('atLeast' in target) {
    const met = ours >= target.atLeast;
    return { met, words: `at least ${round(target.atLeast)}${missedBy(met, target.atLeast / ours)}` };
  }
  if (!('of' in target)) {
    const met = ours <= target.atMost;
    return { met, words: `at most ${round(target.atMost)}${missedBy(met, ours / target.atMost)}` };
  }
  const other = target.of === 'floor' ? figure.floor : figure.peers?.[target.of];
  if (other === undefined) throw new Error(`“${figure.what}” has no ${target.of} to be compared with.`);
  const ratio = ours / median(other);
  const met = ratio <= target.atMost;
  const name = target.of === 'floor' ? 'floor' : target.of;
  return { met, words: `at most ${round(target.atMost)} × ${name}${missedBy(met, ratio / target.atMost)}` };
}

const missedBy = (met: boolean, excess: number): string =>
  met ? ': met' : `: **missed by ${((excess - 1) * 100).toFixed(0)} %**`;

/** The lines of a section's table: ours and the floor with their spread, the ratio, the peers, the targets. */
export function rowsOf({ figures }: Section): string[][] {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers ?? {})))];
  const head = ['', 'Vendorscope', 'floor', 'ratio', ...peers, 'target'];
  const rows = figures.map((figure) => [
    figure.what,
    told(figure.ours, figure.unit),
    told(figure.floor, figure.unit),
    figure.floor === undefined ? '' : round(median(figure.ours) / median(figure.floor)),
    ...peers.map((peer) => told(figure.peers?.[peer], figure.unit)),
    (figure.targets ?? []).map((target) => judge(figure, target).words).join('; '),
  ]);
  const used = head.map((_, column) => column === 0 || rows.some((row) => row[column] !== ''));
  return [head, ...rows].map((row) => row.filter((_, column) => used[column]));
}

/** The median, and the smallest and largest where there are several. */
function told(values: readonly number[] | undefined, unit: Unit): string {
  if (values === undefined || values.length === 0) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = round(least) === round(most) ? '' : ` (${round(least)}–${round(most)})`;
  return `${round(median(values))}${unit === '' ? '' : ` ${unit}`}${spread}`;
}

/** Two figures that count, three from 10 on, and none after the point from 100 on. */
function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en', { maximumFractionDigits: digits });
}
