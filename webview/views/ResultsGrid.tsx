import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Results } from '../../src/protocol/results';
import type { Actions } from '../actions';
import { Grid } from '../grid/Grid';
import { RowCache } from '../grid/rowCache';
import { listSource, propertySource } from '../grid/source';

interface ResultsGridProps {
  readonly results: Results;
  /** Not the answer to what is asked now: shown, but stepped back. */
  readonly dimmed: boolean;
  readonly widths: Readonly<Record<string, number>>;
  readonly actions: Actions;
}

/** Gives the grid its place in the view, and the rows of each new run. */
export function ResultsGrid({ results, dimmed, widths, actions }: ResultsGridProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid>(null);
  const latestWidths = useRef(widths);
  latestWidths.current = widths;

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const made = new Grid(
      place.current,
      (column, width) => {
        const { [column]: _before, ...others } = latestWidths.current;
        actions.layOut({ columns: width === undefined ? others : { ...others, [column]: width } });
      },
      actions.references,
    );
    grid.current = made;
    return () => {
      made.dispose();
    };
  }, []);

  useLayoutEffect(() => {
    const cache = new RowCache(results.rowCount, actions.fetchRows(results.run), () =>
      grid.current?.refresh(),
    );
    const source = results.single ? propertySource(results, cache) : listSource(results, cache);
    grid.current?.show(source, { first: results.single ? 1 : results.from, widths });
  }, [results.run]);

  return <div class={dimmed ? 'grid dimmed' : 'grid'} ref={place} aria-label="Results" />;
}
