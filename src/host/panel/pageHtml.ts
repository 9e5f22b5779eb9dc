import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { OperationRef } from '../operationRef';

/** The panel's page: a fixed file whose few `{{names}}` are filled with our own values, escaped. */
export async function pageHtml(
  webview: vscode.Webview,
  resources: vscode.Uri,
  ref: OperationRef,
): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(resources, 'index.html'));
  const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  const values: Readonly<Record<string, string>> = {
    nonce: randomBytes(18).toString('base64url'),
    cspSource: webview.cspSource,
    style: resource('style.css'),
    icons: resource('codicon.css'),
    script: resource('main.js'),
    vendor: ref.vendorId,
    operation: ref.operationId,
  };
  return new TextDecoder()
    .decode(bytes)
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
