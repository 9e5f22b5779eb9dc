import * as vscode from 'vscode';
import type { ReferenceOffer } from '../../protocol/results';
import type { Offer } from '../../session/references';
import type { Session } from '../../session/session';
import { commands, memory } from '../ids';
import type { OperationRef } from '../operationRef';
import { chooseFile } from './bodyFile';
import type { Handlers } from './messages';
import type { Neighbours, PanelParts } from './panelParts';

/** What each message of a panel does. A run is answered at once; what becomes of it arrives as state. */
export function handlersOf(
  session: Session,
  ref: OperationRef,
  { act, state, bodies, openWith }: PanelParts & Neighbours,
  inBackground: (work: Promise<void>) => null,
): Handlers {
  const changeForm = (change: Parameters<Session['changeForm']>[0]): null => {
    session.changeForm(change);
    return null;
  };
  return {
    getState: () => session.state(),
    getRows: ({ run, from, to }) => session.rows(run, from, to),
    setValues: ({ values }) =>
      changeForm((form) => {
        form.edit(values);
      }),
    changeList: ({ list, change, at }) =>
      changeForm((form) => {
        form.changeList(list, change, at);
      }),
    setBodyMode: ({ mode }) =>
      changeForm((form) => {
        form.setBodyMode(mode);
      }),
    fillBody: () =>
      changeForm((form) => {
        form.fillBody();
      }),
    clearBody: () =>
      changeForm((form) => {
        form.clearBody();
      }),
    editBody: async () => {
      if (!session.takesBody) throw new Error('There is no body to edit.');
      await bodies.show(session, ref);
      return null;
    },
    chooseFile: async ({ field }) => {
      if (!session.takesFile(field)) throw new Error('This field takes no file.');
      const file = await chooseFile();
      return file === undefined
        ? null
        : changeForm((form) => {
            form.setFile(field, file);
          });
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
    getReferences: ({ run, row, column }) => session.offers(run, row, column).map(offerView),
    openReference: ({ run, row, column, offer }) => {
      const wanted = session.offers(run, row, column)[offer];
      if (wanted === undefined) throw new Error('There is nothing to open.');
      const { operation, at, text } = wanted;
      return inBackground(openWith({ vendorId: ref.vendorId, operationId: operation.id }, { at, text }));
    },
    copyDrift: async () => {
      await vscode.env.clipboard.writeText(session.drift.report());
      return null;
    },
    clearDrift: () => {
      session.drift.clear();
      return null;
    },
    openDocumentation: async () => {
      await vscode.commands.executeCommand(commands.openDocumentation, ref);
      return null;
    },
    act: async ({ action }) => {
      if (action === 'run') return inBackground(session.start());
      if (action === 'openPayload') return openPayload(session);
      if (action === 'check') return inBackground(check(session, ref, openWith));
      await act(action, ref);
      // A write is not sent again because its sandbox is back.
      return action === 'useSandbox' && session.operation.effect !== 'write'
        ? inBackground(session.start())
        : null;
    },
  };
}

/** What was sent, as a document of its own beside the panel. */
async function openPayload({ payload }: Session): Promise<null> {
  if (payload === undefined) throw new Error('Nothing was sent.');
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: payload });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  return null;
}

/** Opens the read that shows whether a write took effect, with the id that it was sent with. */
async function check({ check: read }: Session, { vendorId }: OperationRef, openWith: Neighbours['openWith']) {
  if (read === undefined) throw new Error('There is nothing to check it with.');
  const { operation, given } = read;
  const ref = { vendorId, operationId: operation.id };
  if (given === undefined) await vscode.commands.executeCommand(commands.openOperation, ref);
  else await openWith(ref, given);
}

/** "Open Get a customer 456", and the field where the value stands when the cell holds more. */
const offerView = ({ operation, text, path }: Offer): ReferenceOffer => ({
  label: `Open ${operation.title} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
  ...(/[.[]/.test(path) ? { field: path } : {}),
});
