import * as vscode from 'vscode';
import type { ToTable } from '../../protocol/credentialContract';
import type { ToPanel } from '../../protocol/envelope';
import type { PageOf } from './pageHtml';
import { pageHtml } from './pageHtml';
import type { PanelParts } from './panelParts';

/** A webview panel that may be closed at any moment. Once it is, what is done to it has no effect, where VS Code throws. */
export class LivePanel {
  private closed = false;
  readonly onDidClose: vscode.Event<void>;
  /** Messages that came before anybody listened. */
  private early: unknown[] | undefined = [];

  constructor(private readonly panel: vscode.WebviewPanel) {
    this.onDidClose = panel.onDidDispose;
    panel.webview.onDidReceiveMessage((message) => this.early?.push(message));
    panel.onDidDispose(() => {
      this.closed = true;
    });
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** It is the editor that the user is in. */
  get isActive(): boolean {
    return !this.closed && this.panel.active;
  }

  /** Somebody can see it. */
  get isInSight(): boolean {
    return !this.closed && this.panel.visible;
  }

  /** Sets the icon and the page. */
  fill({ media, resources }: Pick<PanelParts, 'media' | 'resources'>, page: PageOf): void {
    if (this.closed) return;
    const icon = (name: string) => vscode.Uri.joinPath(media, name);
    this.panel.iconPath = { light: icon('panel-light.svg'), dark: icon('panel-dark.svg') };
    const { webview } = this.panel;
    webview.html = pageHtml(webview, resources, page);
  }

  /** Calls back with each message of the page, also with those that came before this. */
  onMessage(receive: (message: unknown) => void): vscode.Disposable {
    const { early = [] } = this;
    this.early = undefined;
    for (const message of early) receive(message);
    return this.panel.webview.onDidReceiveMessage(receive);
  }

  /** Calls back when it becomes the editor that the user is in or is no longer, and when it comes into or out of sight. */
  onMoved(tell: () => void): vscode.Disposable {
    return this.panel.onDidChangeViewState(tell);
  }

  /** Sends a message; one that a closing panel no longer takes is dropped. */
  post(message: ToPanel | ToTable): void {
    if (this.closed) return;
    this.panel.webview.postMessage(message).then(undefined, () => undefined);
  }

  reveal(): void {
    if (!this.closed) this.panel.reveal(undefined, false);
  }

  close(): void {
    this.panel.dispose();
  }
}
