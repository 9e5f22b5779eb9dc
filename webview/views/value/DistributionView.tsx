import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Column } from '../../../src/protocol/results';
import type { Distribution } from '../../../src/protocol/table';
import type { Actions } from '../../actions';
import { Button } from '../../controls';
import { distributionText, labelTitles } from '../../text/distribution';
import { countText, shareText } from '../../text/units';
import { visibleText } from '../../text/visible';
import { BarChart } from '../BarChart';
import { useAsked } from '../useAsked';
import { ValueHead } from './ValueHead';

interface DistributionViewProps {
  readonly column: Column;
  readonly place: { readonly run: number; readonly column: number };
  readonly actions: Actions;
}

/** How the values of a column are spread over the rows shown. */
export function DistributionView({ column, place, actions }: DistributionViewProps): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const found = useAsked(attempt.toString(), () => actions.table.distribution(place));
  return (
    <>
      <div class="value-top">
        <ValueHead column={column} note="in the rows shown" kind={column.type} />
      </div>
      {found === undefined && <p class="value-loading">Counting…</p>}
      {found === null && (
        <div class="inspector-bar" role="status">
          <p class="value-note-line">The values could not be counted.</p>
          <Button
            label="Try again"
            onPress={() => {
              setAttempt(attempt + 1);
            }}
          />
        </div>
      )}
      {found && <Spread found={found} name={column.id} />}
    </>
  );
}

function Spread({ found, name }: { readonly found: Distribution; readonly name: string }): JSX.Element {
  const { bars, kind } = found;
  const counts = bars.map(({ count }) => count);
  const highest = Math.max(1, ...counts);
  const isOrdered = kind !== 'values' && bars.length > 1;
  return (
    <div
      class="spread"
      tabIndex={0}
      role="region"
      aria-label={`Values of ${name}`}
      data-testid="distribution"
    >
      <p class="spread-text">{distributionText(found)}.</p>
      {isOrdered && (
        <>
          <div class="spread-chart">
            <BarChart counts={counts} highest={highest} gap={bars.length > 60 ? 0 : 0.12} />
          </div>
          <p class="chart-ends" aria-hidden="true">
            <span>{bars[0]?.label}</span>
            <span>{bars.at(-1)?.label}</span>
          </p>
        </>
      )}
      {bars.length > 0 && <SpreadTable found={found} highest={isOrdered ? undefined : highest} />}
    </div>
  );
}

interface SpreadTableProps {
  readonly found: Distribution;
  /** What a whole bar stands for; undefined where the bars are drawn apart. */
  readonly highest: number | undefined;
}

/** The bars are the table: each row has its share drawn below its label. */
function SpreadTable({ found, highest }: SpreadTableProps): JSX.Element {
  const { bars, rows, empty, others, otherValues } = found;
  const rest = [
    ...(others === 0 ? [] : [{ label: othersLabel(otherValues), count: others }]),
    ...(empty === 0 ? [] : [{ label: 'No value', count: empty }]),
  ];
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{labelTitles[found.kind]}</th>
          <th scope="col">Rows</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {[...bars, ...rest].map(({ label, count }, index) => (
          <tr key={index} class={index < bars.length ? '' : 'bars-rest'}>
            <th scope="row" title={label}>
              <span class="bars-label">{label === '' ? '(empty text)' : visibleText(label)}</span>
              {highest !== undefined && index < bars.length && (
                <span class="bars-bar" style={{ width: `${((count / highest) * 100).toString()}%` }} />
              )}
            </th>
            <td>{countText(count)}</td>
            <td>{shareText(count, rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const othersLabel = (values: number): string =>
  values === 0 ? 'Others' : `${countText(values)} other ${values === 1 ? 'value' : 'values'}`;
