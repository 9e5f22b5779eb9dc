import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import type { Actions } from '../actions';
import type { Layout } from '../layout';
import { shownFilters } from '../text/status';
import { EmptyView } from './EmptyView';
import { FindBar } from './FindBar';
import { FailureView } from './FailureView';
import { Icon } from './Icon';
import { NoMatch } from './NoMatch';
import { PartialFailures } from './PartialFailures';
import { ResultsGrid } from './ResultsGrid';
import { Skeleton } from './Skeleton';
import { useLasting } from './useLasting';

interface ResultsPaneProps {
  readonly panel: PanelState;
  readonly values: Readonly<Record<string, string>>;
  readonly layout: Layout;
  readonly finding: number | undefined;
  readonly actions: Actions;
}

/** The rows; or why there are none. */
export function ResultsPane({ panel, values, layout, finding, actions }: ResultsPaneProps): JSX.Element {
  const { results, run, failure } = panel;
  const busy = run.status === 'running' || run.status === 'waiting';
  const lasts = useLasting(busy, 300);
  // Also where the filters leave none of them: the filters are in the table's head.
  const hasRows = results !== undefined && results.allRows > 0;
  return (
    <section class="pane results" aria-label="Results" aria-busy={busy}>
      {failure !== undefined && run.status === 'failed' && (
        <FailureView failure={failure} actions={actions} />
      )}
      {results?.failures !== undefined && !results.stale && <PartialFailures failures={results.failures} />}
      {results !== undefined &&
        !results.stale &&
        results.notices.map((notice) => (
          <p class="notice" key={notice}>
            <Icon name="info" />
            <span>{notice}</span>
          </p>
        ))}
      {results !== undefined && (finding !== undefined || shownFilters(results) > 0) && (
        <FindBar results={results} finding={finding} actions={actions} />
      )}
      {hasRows && (
        <ResultsGrid
          results={results}
          dimmed={lasts || results.stale}
          filtersOpen={layout.filtersOpen}
          actions={actions}
        />
      )}
      {hasRows && results.rowCount === 0 && !results.arranging && (
        <NoMatch results={results} actions={actions} />
      )}
      {!hasRows && busy && <Skeleton />}
      {!hasRows && !busy && failure === undefined && (
        <EmptyView panel={panel} values={values} actions={actions} />
      )}
    </section>
  );
}
