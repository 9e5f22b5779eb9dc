// The floor of click to rows: fetches with undici, keeps the rows, and sends its page those that are in sight.
import { randomBytes } from 'node:crypto';
import type * as Undici from 'undici';
import * as vscode from 'vscode';
import { barePage } from './barePage';

type Row = Readonly<Record<string, unknown>>;

let panel: vscode.WebviewPanel | undefined;
let rows: readonly Row[] = [];
let inSight: Promise<number>;

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('bench.bare', async (url: string) => {
      if (panel === undefined) open(url);
      await run(url);
    }),
  );
}

function open(url: string): void {
  const opened = (panel = vscode.window.createWebviewPanel('bench.bare', 'Bare', vscode.ViewColumn.Active, {
    enableScripts: true,
  }));
  inSight = new Promise((resolve) => {
    opened.webview.onDidReceiveMessage(
      (message: { from: number; to: number } | { ready: number } | 'run') => {
        if (message === 'run') void run(url);
        else if ('ready' in message) resolve(message.ready);
        else post(message.from, message.to);
      },
    );
  });
  opened.onDidDispose(() => {
    panel = undefined;
  });
  opened.webview.html = barePage(randomBytes(18).toString('base64url'));
}

async function run(url: string): Promise<void> {
  // As a file of its own, which the bench puts beside this one, so that it loads when it is needed.
  const beside = './undici.js';
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what ships is CommonJS
  const { request } = require(beside) as typeof Undici;
  const { body } = await request(url, { headers: { authorization: 'Bearer bench' } });
  ({ data: rows } = (await body.json()) as { data: readonly Row[] });
  post(0, await inSight);
}

function post(from: number, to: number): void {
  const columns = Object.keys(rows[0] ?? {});
  const shown = rows.slice(from, to).map((row) => columns.map((column) => String(row[column])));
  void panel?.webview.postMessage({ total: rows.length, columns, from, rows: shown });
}
