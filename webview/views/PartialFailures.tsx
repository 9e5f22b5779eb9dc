import type { JSX } from 'preact';
import type { EntryFailure } from '../../src/protocol/results';
import { unsavedText } from '../text/status';
import { countText } from '../text/units';
import { Icon } from './Icon';

/** The entries that the vendor did not take, although it took others: each with what was sent for it. */
export function PartialFailures({ failures }: { readonly failures: readonly EntryFailure[] }): JSX.Element {
  return (
    <div class="partial" data-testid="partial-failures" role="group" aria-labelledby="partial-title">
      <Icon name="warning" class="partial-icon" />
      <div class="partial-body">
        <h2 id="partial-title">{unsavedText(failures.length)}</h2>
        <ul>
          {failures.map((failure, index) => (
            <Entry key={index} failure={failure} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Entry({ failure: { index, message, fields } }: { readonly failure: EntryFailure }): JSX.Element {
  return (
    <li>
      <span class="partial-message">{message}</span>
      {index !== undefined && (
        <span class="partial-sent">
          <span class="partial-place">Entry {countText(index + 1)}</span>
          {fields.map(({ name, value }) => (
            <span key={name} class="partial-field">
              {name} <code>{value}</code>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
