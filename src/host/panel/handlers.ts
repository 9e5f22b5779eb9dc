import * as vscode from 'vscode';
import type { RequestHandlers } from '../../protocol/contract';
import type { Session, sessionHandlers } from '../../session';
import type { Engine } from '../engine';
import { commands } from '../ids';
import type { OperationRef } from '../operationRef';
import { snippetHandlers } from '../snippets/snippetHandlers';
import { answerHandlers } from './answerHandlers';
import { chooseFile } from './bodyFile';
import type { Neighbours, PanelParts } from './panelParts';
import { rowHandlers } from './rowHandlers';

/** What each message of a panel does. A run is answered at once; what becomes of it arrives as state. */
export function handlersOf(
  session: Session,
  own: ReturnType<typeof sessionHandlers>,
  ref: OperationRef,
  parts: PanelParts & Neighbours & { readonly engine: Engine },
  inBackground: (work: Promise<void>) => null,
): RequestHandlers {
  const { act, bodies, openWith } = parts;
  return {
    ...own,
    ...rowHandlers(session, parts, inBackground),
    ...answerHandlers(session, parts, inBackground),
    ...snippetHandlers(session, parts),
    editBody: async () => {
      if (!session.body.isTaken) throw new Error('There is no body to edit.');
      await (await bodies.get()).show(session.body, ref);
      return null;
    },
    chooseFile: async ({ field }) => {
      if (!session.takesFile(field)) throw new Error('This field takes no file.');
      const file = await chooseFile();
      if (file === undefined) return null;
      session.changeForm((form) => {
        form.setFile(field, file);
      });
      return null;
    },
    openReference: ({ run, row, column, offer }) => {
      const wanted = session.shown.content.offers({ run, row, column })[offer];
      if (wanted === undefined) throw new Error('There is nothing to open.');
      const { operation, at, text } = wanted;
      return inBackground(openWith({ vendorId: ref.vendorId, operationId: operation.id }, { at, text }));
    },
    copyDrift: async () => {
      await vscode.env.clipboard.writeText(session.drift.report());
      return null;
    },
    toggleFavourite: async () => {
      await parts.toggleFavourite(ref);
      return null;
    },
    saveRequest: () => inBackground(parts.saveRequest(ref, session.values, session.redact)),
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
