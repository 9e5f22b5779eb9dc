import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { Snippet } from '../../../src/protocol/state';
import type { Actions } from '../../actions';
import { Icon } from '../Icon';
import { useCopied } from '../useCopied';

interface SnippetNeedsProps {
  readonly snippet: Snippet;
  readonly actions: Actions;
}

/** What must be there for the code to run: variables of the environment by name, and packages. */
export function SnippetNeeds({ snippet, actions }: SnippetNeedsProps): JSX.Element | null {
  const { variables, needs } = snippet;
  const [copied, setCopied] = useCopied();
  if (variables.length === 0 && needs === undefined) return null;
  return (
    <div class="snippet-needs" role="note" data-testid="snippet-needs">
      <Icon name={variables.length > 0 ? 'key' : 'package'} />
      <p>
        {variables.length > 0 && (
          <>
            Reads{' '}
            {variables.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && (index === variables.length - 1 ? ' and ' : ', ')}
                <code>{name}</code>
              </Fragment>
            ))}
            {needs === undefined ? '. ' : '; '}
          </>
        )}
        {needs !== undefined && `${variables.length > 0 ? 'needs' : 'Needs'} ${needs}. `}
        {variables.length > 0 && (
          <button
            type="button"
            class="snippet-env"
            title="Copy the names, with room for values"
            onClick={() => {
              void actions.useSnippet('env').then(setCopied);
            }}
          >
            {copied ? 'Copied' : 'Copy .env Template'}
          </button>
        )}
      </p>
      <span class="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  );
}
