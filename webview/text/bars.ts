/**
 * Counts as one shape: bars that stand beside each other, each 1 wide, in a box as high as `highest`. `gap` is the
 * part of a bar's width that is left free. A count that is not 0 is always to be seen.
 */
export function barsPath(counts: readonly number[], highest: number, gap: number): string {
  const least = highest / 25;
  return counts
    .map((count, place) => {
      if (count === 0) return '';
      const height = Math.min(highest, Math.max(count, least));
      return `M${place.toString()} ${highest.toString()}v${(-height).toString()}h${(1 - gap).toString()}v${height.toString()}z`;
    })
    .join('');
}
