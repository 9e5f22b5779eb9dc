import type { JSX } from 'preact';
import type { CredentialTableState } from '../../src/protocol/credentials';
import { Button } from '../controls';
import { Icon } from '../views/Icon';
import { useCopied } from '../views/useCopied';
import { useNow } from '../views/useNow';
import type { TableActions } from './actions';
import { CredentialRows } from './CredentialRows';
import { announcement, tallyText } from './text';

interface AppProps {
  /** Absent until the host has answered. */
  readonly state: CredentialTableState | undefined;
  /** Why the host refused a request. */
  readonly problem: string | undefined;
  readonly actions: TableActions;
}

/** The table of credentials with its toolbar. */
export function CredentialsApp({ state, problem, actions }: AppProps): JSX.Element {
  const busy = state?.running !== undefined;
  // Waits count down by the second; what was tested some time ago does not.
  const now = useNow(busy ? 1_000 : 30_000, state !== undefined);
  if (state === undefined)
    return (
      <main class="credentials">
        <h1 class="sr-only">Credentials</h1>
        <p class="starting">
          <span class="starting-text">
            {problem === undefined ? 'Loading…' : 'The table cannot be shown now. The log says more.'}
          </span>
        </p>
      </main>
    );
  return (
    <main class="credentials">
      <header class="credentials-head">
        <div class="credentials-title">
          <h1>Credentials</h1>
          <p class="tally">{state.hasOwn ? tallyText(state) || 'Not tested yet' : 'The built-in sandbox'}</p>
        </div>
        <Tools state={state} busy={busy} actions={actions} />
      </header>
      <p class="sr-only" role="status" aria-live="polite">
        {announcement(state)}
      </p>
      {problem !== undefined && (
        <p class="notice problem" role="alert">
          <Icon name="warning" />
          <span>It did not work. The log says more.</span>
        </p>
      )}
      {!state.hasOwn && <NoCredentials actions={actions} />}
      <CredentialRows state={state} now={now} actions={actions} />
      <footer class="credentials-foot">
        Each test sends the vendor’s cheapest documented request of each scope, once. Keys stay in the secret
        store.
      </footer>
    </main>
  );
}

function Tools({
  state,
  busy,
  actions,
}: {
  readonly state: CredentialTableState;
  readonly busy: boolean;
  readonly actions: TableActions;
}): JSX.Element {
  const [copied, setCopied] = useCopied();
  const { running } = state;
  return (
    <div class="credentials-tools" role="group" aria-label="Credentials">
      {running !== undefined && (
        <span class="running">
          {running.done} of {running.of} done
        </span>
      )}
      <Button
        appearance={busy ? 'secondary' : 'primary'}
        icon={busy ? 'debug-stop' : 'play'}
        label={busy ? 'Stop' : 'Test All…'}
        title={busy ? 'Stop; what is known is kept' : 'Says first what it costs'}
        onPress={busy ? actions.stop : actions.testAll}
      />
      {state.hasOwn && <Button icon="add" label="Add Credentials" onPress={actions.add} />}
      <Button
        appearance="icon"
        icon={copied ? 'check' : 'copy'}
        label={copied ? 'Copied' : 'Copy as Markdown'}
        onPress={() => {
          void actions.copyMarkdown().then(setCopied);
        }}
      />
    </div>
  );
}

/** What to do while there is only the sandbox. */
function NoCredentials({ actions }: { readonly actions: TableActions }): JSX.Element {
  return (
    <section class="none" aria-label="No credentials yet">
      <Icon name="key" />
      <div class="none-text">
        <h2>No credentials yet</h2>
        <p>
          The sandboxes below need none. Yours are asked for masked, tested before they are stored, and kept
          in the secret store of this editor.
        </p>
      </div>
      <Button appearance="primary" label="Add Credentials" onPress={actions.add} />
    </section>
  );
}
