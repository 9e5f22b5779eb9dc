import type { JSX } from 'preact';
import type { Results } from '../../../src/protocol/results';
import type { Actions } from '../../actions';
import type { Inspected } from '../../state';
import { CellValue } from './CellValue';
import { DistributionView } from './DistributionView';
import { Nothing } from '../Nothing';

interface ValuePaneProps {
  readonly results: Results | undefined;
  readonly inspected: Inspected | undefined;
  readonly actions: Actions;
}

/** What the user picked in the table: a cell's value in full, or how a column's values are spread. */
export function ValuePane({ results, inspected, actions }: ValuePaneProps): JSX.Element {
  if (inspected === undefined)
    return (
      <Nothing icon="inspect" title="No value picked">
        Press Enter on a cell, or double-click it, to see its whole value here; F6 goes to it. A column's menu
        shows how its values are spread.
      </Nothing>
    );
  const column = results?.columns[inspected.column];
  if (results?.run !== inspected.run || column === undefined)
    return (
      <Nothing icon="history" title="The rows have changed since">
        Pick a cell again.
      </Nothing>
    );
  const { run } = inspected;
  const place = inspected.column;
  if (inspected.kind === 'column')
    return (
      <DistributionView
        key={`${run.toString()} ${place.toString()}`}
        column={column}
        place={{ run, column: place }}
        actions={actions}
      />
    );
  const { row } = inspected;
  return (
    <CellValue
      key={`${run.toString()} ${row.toString()} ${place.toString()}`}
      column={column}
      number={results.single ? undefined : Math.max(1, results.from) + row}
      cell={{ run, row, column: place }}
      actions={actions}
    />
  );
}
