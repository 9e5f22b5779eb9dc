import * as vscode from 'vscode';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Engine } from './engine';
import { DOCUMENTATION_SCHEME } from './ids';
import { readRef } from './operationRef';

/** The pages of operations as read-only Markdown documents, made when one is opened. */
export class Documentation implements vscode.TextDocumentContentProvider {
  constructor(private readonly engine: () => Promise<Engine>) {}

  /** Shows an operation's page in the editor's own Markdown preview. */
  async show(vendor: Vendor, operation: Operation): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreview', uriOf(vendor, operation));
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const { vendors, findOperation, operationPage } = await this.engine();
    const asked = new URLSearchParams(query);
    const ref = readRef({ vendorId: asked.get('vendor'), operationId: asked.get('operation') });
    const vendor = Object.values<Vendor>(vendors).find(({ id }) => id === ref?.vendorId);
    const operation =
      vendor === undefined || ref === undefined ? undefined : findOperation(vendor, ref.operationId);
    if (vendor === undefined || operation === undefined) return 'There is no such operation.';
    return operationPage(vendor, operation);
  }
}

/** The tab is named after the path, so the path is the title; what it is of, the query says. */
const uriOf = (vendor: Vendor, operation: Operation): vscode.Uri =>
  vscode.Uri.from({
    scheme: DOCUMENTATION_SCHEME,
    path:
      `/${vendor.title} ${operation.title}`.replace(/[^\p{L}\p{N} /.-]/gu, '').replace(/(?!^)\//g, '-') +
      '.md',
    query: new URLSearchParams({ vendor: vendor.id, operation: operation.id }).toString(),
  });
