import * as vscode from 'vscode';

/** A webview panel whose page is the test: it says anything, and keeps what it is told. */
export class FakePanel implements vscode.WebviewPanel {
  readonly viewType = 'vendorscope.panel';
  title = '';
  readonly options = {};
  readonly viewColumn = vscode.ViewColumn.One;
  readonly active = true;
  readonly visible = true;
  readonly told: unknown[] = [];
  isDisposed = false;
  private readonly messages = new vscode.EventEmitter<unknown>();
  private readonly disposed = new vscode.EventEmitter<void>();
  private readonly moved = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  readonly onDidDispose = this.disposed.event;
  readonly onDidChangeViewState = this.moved.event;
  readonly webview: vscode.Webview = {
    options: {},
    html: '',
    cspSource: 'https://page.example',
    onDidReceiveMessage: this.messages.event,
    asWebviewUri: (uri) => uri,
    postMessage: (message: unknown) => {
      this.told.push(message);
      return Promise.resolve(true);
    },
  };

  /** Sends a message as the page would. */
  say(message: unknown): void {
    this.messages.fire(message);
  }

  reveal(): void {
    // It is in sight.
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.disposed.fire();
  }
}
