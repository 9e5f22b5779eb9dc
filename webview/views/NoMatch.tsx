import type { JSX } from 'preact';
import type { Results } from '../../src/protocol/results';
import type { Actions } from '../actions';
import { Button } from '../controls';
import { filtersText } from '../text/range';
import { rowsText } from '../text/units';
import { focusRows } from './focusRows';

/** The filters leave no row: which they are, and the way back. */
export function NoMatch({
  results,
  actions,
}: {
  readonly results: Results;
  readonly actions: Actions;
}): JSX.Element {
  const { find } = results.view;
  const filtered = filtersText(results);
  return (
    <div class="no-match" data-testid="no-match">
      <h2>No row matches</h2>
      <p>
        {rowsText(results.allRows)} {results.allRows === 1 ? 'is' : 'are'} there
        {find !== '' && `, none with “${find}”`}
        {filtered !== '' && `, ${filtered}`}.
      </p>
      <Button
        appearance="primary"
        label="Clear Filters"
        onPress={() => {
          actions.table.setView({ find: '', filters: {} });
          focusRows(null);
        }}
      />
    </div>
  );
}
