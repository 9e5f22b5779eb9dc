import { render } from 'preact';
import type { CredentialTableState } from '../../src/protocol/credentials';
import type { VsCodeApi } from '../wire';
import { CredentialsApp } from './CredentialsApp';
import type { TableActions } from './actions';
import { connectTable } from './host';

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.getElementById('app');
if (root !== null) boot(root, acquireVsCodeApi());

/** Wires the host and the drawing. The page keeps nothing of its own: the host has it all. */
function boot(app: HTMLElement, api: VsCodeApi): void {
  const host = connectTable(api, window);
  let state: CredentialTableState | undefined;
  let problem: string | undefined;

  const draw = (): void => {
    render(<CredentialsApp state={state} problem={problem} actions={actions} />, app);
  };
  const arrive = (next: CredentialTableState): void => {
    [state, problem] = [next, undefined];
    draw();
  };
  const refused = (reason: unknown): void => {
    problem = reason instanceof Error ? reason.message : 'it did not work';
    draw();
  };
  const asked = (asking: Promise<unknown>): void => {
    asking.catch(refused);
  };
  const actions: TableActions = {
    test: (profile) => {
      asked(host.ask('test', profile));
    },
    testAll: () => {
      asked(host.ask('testAll', {}));
    },
    stop: () => {
      asked(host.ask('stop', {}));
    },
    add: () => {
      asked(host.ask('add', {}));
    },
    edit: (profile) => {
      asked(host.ask('edit', profile));
    },
    switchTo: (profile) => {
      asked(host.ask('switchTo', profile));
    },
    copyMarkdown: () =>
      host.ask('copyMarkdown', {}).then(
        () => true,
        () => false,
      ),
  };

  // A page that remembers something is brought back after a reload.
  api.setState({ table: 'credentials' });
  host.onState(arrive);
  draw();
  host.ask('getState', {}).then(arrive, refused);
}
