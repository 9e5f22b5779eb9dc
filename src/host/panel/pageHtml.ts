import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { OperationRef } from '../operationRef';

/** What a page is for: an operation, or the table of credentials. */
export type PageOf = OperationRef | 'credentials';

/** A page: a fixed file, one for all, whose few `{{names}}` are filled with our own values, escaped. */
export async function pageHtml(
  webview: vscode.Webview,
  resources: vscode.Uri,
  page: PageOf,
): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(resources, 'index.html'));
  const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  const values: Readonly<Record<string, string>> = {
    nonce: randomBytes(18).toString('base64url'),
    cspSource: webview.cspSource,
    icons: resource('codicon.css'),
    ...(page === 'credentials'
      ? { style: resource('credentialsStyle.css'), script: resource('credentials.js') }
      : {
          style: resource('style.css'),
          script: resource('main.js'),
          vendor: page.vendorId,
          operation: page.operationId,
        }),
  };
  return new TextDecoder()
    .decode(bytes)
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
