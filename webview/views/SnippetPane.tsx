import type { JSX } from 'preact';
import type { Snippet } from '../../src/protocol/state';
import type { Actions } from '../actions';
import { Button, Dropdown } from '../controls';
import { highlight } from '../text/highlight';
import { useCopied } from './useCopied';

/** The request as code that runs elsewhere, with the variables that it reads. */
export function SnippetPane({
  snippet,
  actions,
}: {
  readonly snippet: Snippet;
  readonly actions: Actions;
}): JSX.Element {
  const [copied, setCopied] = useCopied();
  const empty = snippet.code === '';
  return (
    <>
      <div class="snippet-bar">
        <Dropdown
          id="snippet-target"
          label="Language"
          value={snippet.target}
          options={snippet.targets.map((target) => ({ value: target.id, label: target.title }))}
          onPick={actions.setTarget}
        />
        <Button
          icon={copied ? 'check' : 'copy'}
          label={copied ? 'Copied' : 'Copy'}
          title={empty ? 'There is no snippet while the form is not valid' : 'Copy the snippet'}
          disabled={empty}
          onPress={() => {
            void actions.copySnippet().then(setCopied);
          }}
        />
        <span class="sr-only" role="status">
          {copied ? 'Copied' : ''}
        </span>
      </div>
      {empty ? (
        <p class="snippet-none">The snippet is here as soon as the form is complete and valid.</p>
      ) : (
        <pre class="code" data-testid="snippet-code" tabIndex={0} role="region" aria-label="Snippet code">
          {highlight(snippet.code).map((piece, index) => (
            <span key={index} class={piece.kind}>
              {piece.text}
            </span>
          ))}
        </pre>
      )}
      {snippet.variables.length > 0 && (
        <div class="variables">
          <h3>Reads from the environment</h3>
          <ul>
            {snippet.variables.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
