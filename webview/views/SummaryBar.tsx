import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Results } from '../../src/protocol/results';
import type { Selection, SortBy, Summary } from '../../src/protocol/table';
import type { TableActions } from '../tableActions';
import { shownText, sortText, summaryFacts } from '../text/selection';

interface SummaryBarProps {
  readonly results: Results;
  readonly sort: readonly SortBy[];
  /** More than one cell. */
  readonly picked: Selection | undefined;
  /** What was just done. */
  readonly said: string;
  readonly summary: TableActions['summary'];
}

/** While a selection grows, it is added up this often, in milliseconds. */
const pause = 120;

/** One line below the rows: how many there are, and what the picked cells come to. */
export function SummaryBar({ results, sort, picked, said, summary }: SummaryBarProps): JSX.Element {
  const sum = useSummary(results.run, picked, summary);
  const facts = sum === undefined ? [] : summaryFacts(sum);
  const sorted = sortText(sort, results);
  return (
    <div class="summary" data-testid="summary">
      {picked === undefined && <span class="summary-fact">{shownText(results)}</span>}
      <span class="summary-picked" role="status" title={facts.join(' · ')}>
        {facts.map((fact) => (
          <span class="summary-fact" key={fact}>
            {fact}{' '}
          </span>
        ))}
        {said !== '' && <span class="summary-fact summary-said">{said}</span>}
      </span>
      {sorted !== '' && (
        <span class="summary-fact summary-sort" title={sorted}>
          {sorted}
        </span>
      )}
    </div>
  );
}

/** What the picked cells come to, as soon as the host has added it up; the last question counts. */
function useSummary(
  run: number,
  picked: Selection | undefined,
  summary: TableActions['summary'],
): Summary | undefined {
  const [answer, setAnswer] = useState<{ readonly of: Selection; readonly summary: Summary }>();
  const asked = useRef(0);
  useEffect(() => {
    const number = ++asked.current;
    if (picked === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    const timer = setTimeout(() => {
      const selection = { rows: [...picked.rows], columns: [...picked.columns] };
      void summary({ run, selection }).then((sum) => {
        if (number === asked.current) setAnswer(sum === null ? undefined : { of: picked, summary: sum });
      });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [run, picked]);
  return picked === undefined ? undefined : answer?.summary;
}
