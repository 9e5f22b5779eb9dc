import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { OperationRef } from '../operationRef';
import { pageTemplate } from './pageTemplate';

/** What a page is for: an operation, or the table of credentials. */
export type PageOf = OperationRef | 'credentials';

/** A page: a fixed text, one for all, whose few `{{names}}` are filled with our own values, escaped. */
export function pageHtml(webview: vscode.Webview, resources: vscode.Uri, page: PageOf): string {
  const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  const values: Readonly<Record<string, string>> = {
    nonce: randomBytes(18).toString('base64url'),
    cspSource: webview.cspSource,
    ...(page === 'credentials'
      ? {
          style: resource('credentialsStyle.css'),
          shared: resource('credentials.js'),
          script: resource('credentials.js'),
        }
      : {
          style: resource('style.css'),
          shared: resource('chunks/chunk.js'),
          script: resource('main.js'),
          vendor: page.vendorId,
          operation: page.operationId,
        }),
  };
  return pageTemplate.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
