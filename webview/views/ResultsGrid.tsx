import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chunkFor } from '../../src/protocol/chunk';
import type { Results } from '../../src/protocol/results';
import type { Selection } from '../../src/protocol/table';
import type { Actions } from '../actions';
import { Grid } from '../grid/Grid';
import type { GridHost } from '../grid/gridHost';
import { RowCache } from '../grid/rowCache';
import { listSource, propertySource } from '../grid/source';
import { copiedText } from '../text/selection';
import { SummaryBar } from './SummaryBar';
import { useTableView } from './useTableView';

interface ResultsGridProps {
  readonly results: Results;
  /** Not the answer to what is asked now: shown, but stepped back. */
  readonly dimmed: boolean;
  readonly filtersOpen: boolean;
  readonly actions: Actions;
}

/** What was done, said for a while. */
interface Said {
  readonly text: string;
  readonly run: number;
}

/** Gives the grid its place in the view, the rows of each new run, and a line that says what is picked. */
export function ResultsGrid({ results, dimmed, filtersOpen, actions }: ResultsGridProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid>(null);
  const cache = useRef<{ readonly run: number; readonly rows: RowCache }>(null);
  const [view, change] = useTableView(results.view, actions.table.setView);
  const [picked, setPicked] = useState<Selection>();
  const [said, setSaid] = useState<Said>();
  const run = useRef(results.run);
  run.current = results.run;

  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const made = new Grid(place.current, hostOf({ actions, run, change, setPicked, setSaid }));
    grid.current = made;
    return () => {
      made.dispose();
    };
  }, []);

  useLayoutEffect(() => {
    if (cache.current?.run !== results.run) {
      const fetchRows = actions.fetchRows(results.run);
      const onRows = (): void => grid.current?.refresh();
      const { rowCount, columns, run } = results;
      cache.current = { run, rows: new RowCache(rowCount, fetchRows, onRows, chunkFor(columns.length)) };
    }
    const source = (results.single ? propertySource : listSource)(results, view, cache.current.rows);
    grid.current?.show(source, {
      first: results.single ? 1 : Math.max(1, results.from),
      run: results.run,
      page: results.page,
      view,
      columns: results.columns,
      filtersOpen: filtersOpen && !results.single,
    });
  }, [results, JSON.stringify(view), filtersOpen]);

  const classes = [
    'grid',
    dimmed ? 'dimmed' : '',
    results.arranging ? 'arranging' : '',
    results.rowCount === 0 ? 'without-rows' : '',
  ];
  return (
    <>
      <div class={classes.join(' ')} ref={place} aria-label="Results" aria-busy={results.arranging} />
      {results.rowCount > 0 && (
        <SummaryBar
          results={results}
          sort={view.sort}
          picked={picked}
          said={said?.run === results.run ? said.text : ''}
          summary={actions.table.summary}
        />
      )}
    </>
  );
}

interface HostParts {
  readonly actions: Actions;
  /** The grid lives longer than one drawing. */
  readonly run: { readonly current: number };
  readonly change: GridHost['change'];
  readonly setPicked: (picked: Selection | undefined) => void;
  readonly setSaid: (said: Said | undefined) => void;
}

function hostOf({ actions, run, change, setPicked, setSaid }: HostParts): GridHost {
  const { table } = actions;
  const say = (text: string): void => {
    setSaid({ text, run: run.current });
  };
  return {
    follow: actions.references,
    change,
    inspectCell: (cell) => {
      actions.inspect({ kind: 'cell', ...cell });
    },
    inspectColumn: (column) => {
      actions.inspect({ kind: 'column', run: run.current, column });
    },
    copy: ({ rows, columns }, format, headers) => {
      const selection = { rows: [...rows], columns: [...columns] };
      void table.copy({ run: run.current, selection, format, headers }).then((copied) => {
        if (copied !== undefined) say(copiedText(copied));
      });
    },
    copyValue: (cell) => {
      void table.copyDetail({ ...cell, path: [], what: 'value' }).then((copied) => {
        if (copied) say(copiedText({ rows: 1, cells: 1 }));
      });
    },
    copyText: (text) => {
      void navigator.clipboard.writeText(text).then(() => {
        say('Copied.');
      });
    },
    openColumns: () => {
      actions.openDialog('columns');
    },
    openFilters: (open) => {
      actions.layOut({ filtersOpen: open });
    },
    picked: (picked) => {
      setPicked(picked);
      setSaid(undefined);
    },
  };
}
