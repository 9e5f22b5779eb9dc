import * as vscode from 'vscode';
import type { Session } from '../../session/session';
import { memory } from '../ids';
import type { OperationRef } from '../operationRef';
import type { Handlers } from './messages';
import type { PanelParts } from './panelParts';

/** What each message of a panel does. A run is answered at once; what becomes of it arrives as state. */
export function handlersOf(
  session: Session,
  ref: OperationRef,
  { act, state }: PanelParts,
  inBackground: (work: Promise<void>) => null,
): Handlers {
  return {
    getState: () => session.state(),
    getRows: ({ run, from, to }) => session.rows(run, from, to),
    setValues: ({ values }) => {
      session.setValues(values);
      return null;
    },
    run: () => inBackground(session.start()),
    stop: () => {
      session.stop();
      return null;
    },
    goTo: ({ page }) => inBackground(session.goTo(page)),
    setPageSize: ({ size }) => inBackground(session.setPageSize(size)),
    setTarget: async ({ target }) => {
      session.setTarget(target);
      await state.update(memory.snippetTarget, target);
      return null;
    },
    copySnippet: async () => {
      const { code } = session.snippet();
      // An invalid form has no snippet; the clipboard keeps what it holds.
      if (code === '') throw new Error('There is no snippet to copy.');
      await vscode.env.clipboard.writeText(code);
      return null;
    },
    act: async ({ action }) => {
      if (action === 'run') return inBackground(session.start());
      await act(action, ref);
      return action === 'useSandbox' ? inBackground(session.start()) : null;
    },
  };
}
