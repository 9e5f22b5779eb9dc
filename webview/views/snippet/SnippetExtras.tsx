import type { JSX } from 'preact';
import type { SnippetExtraView } from '../../../src/protocol/state';
import type { Actions } from '../../actions';

interface SnippetExtrasProps {
  readonly extras: readonly SnippetExtraView[];
  readonly actions: Actions;
}

const labels = { all: 'All pages', login: 'Log in first' } as const;
const helps = {
  all: 'Walks the whole list within the documented quota',
  login: 'Gets its own access token, instead of one from the environment',
} as const;

/** What the code does besides one request; shown where the operation has it. */
export function SnippetExtras({ extras, actions }: SnippetExtrasProps): JSX.Element | null {
  if (extras.length === 0) return null;
  const missing = [...new Set(extras.flatMap((extra) => extra.missing ?? []))];
  return (
    <div class="snippet-extras" role="group" aria-label="What the snippet does">
      {extras.map((extra) => (
        <Extra
          key={extra.id}
          extra={extra}
          onTurn={(on) => {
            actions.chooseSnippet({ [extra.id]: on });
          }}
        />
      ))}
      {missing.length > 0 && (
        <p class="snippet-missing" id="snippet-missing">
          {missing.join(' ')}
        </p>
      )}
    </div>
  );
}

/** Off limits it can still be reached, so that its reason can be read. */
function Extra({
  extra: { id, on, missing },
  onTurn,
}: {
  readonly extra: SnippetExtraView;
  readonly onTurn: (on: boolean) => void;
}): JSX.Element {
  const isOff = missing !== undefined;
  return (
    <label class={isOff ? 'choice off' : 'choice'} title={missing ?? helps[id]}>
      <input
        type="checkbox"
        checked={on}
        aria-disabled={isOff}
        aria-describedby={isOff ? 'snippet-missing' : undefined}
        onClick={(event) => {
          if (isOff) event.preventDefault();
        }}
        onChange={(event) => {
          if (!isOff) onTurn(event.currentTarget.checked);
        }}
      />
      <span>{labels[id]}</span>
    </label>
  );
}
