import type { JSX } from 'preact';
import { barsPath } from '../text/bars';

interface BarChartProps {
  readonly counts: readonly number[];
  /** What the whole height stands for; at least 1. */
  readonly highest: number;
  /** A dashed line across. */
  readonly limit?: number | undefined;
  /** How much of a bar's width is left free. */
  readonly gap?: number;
}

/** Counts as bars. Only to look at: whoever draws it says the numbers in a table. */
export function BarChart({ counts, highest, limit, gap = 0 }: BarChartProps): JSX.Element {
  const width = Math.max(1, counts.length);
  const line = limit === undefined ? undefined : highest - Math.min(limit, highest);
  return (
    <svg
      class="bar-chart"
      viewBox={`0 0 ${width.toString()} ${highest.toString()}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="bar-chart-bars" d={barsPath(counts, highest, gap)} />
      {line !== undefined && <path class="bar-chart-limit" d={`M0 ${line.toString()}H${width.toString()}`} />}
    </svg>
  );
}
