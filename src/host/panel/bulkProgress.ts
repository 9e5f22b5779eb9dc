import * as vscode from 'vscode';
import type { BulkState } from '../../protocol/bulk';

/** What a notification of a fetch is about. */
interface Watched {
  readonly title: string;
  readonly stop: () => void;
}

type Running = Extract<BulkState, { status: 'running' }>;

/** A fetch's progress as a notification that can be cancelled, as long as nobody sees it in the panel. */
export class BulkProgress implements vscode.Disposable {
  private report: ((state: Running) => void) | undefined;
  private close: (() => void) | undefined;

  constructor(private readonly watched: Watched) {}

  /** Tells how the fetch stands, and whether its panel is in sight. */
  show(state: BulkState | undefined, isInSight: boolean): void {
    if (state?.status !== 'running' || isInSight) {
      this.dispose();
      return;
    }
    if (this.close === undefined) this.open();
    this.report?.(state);
  }

  dispose(): void {
    this.close?.();
    this.close = this.report = undefined;
  }

  private open(): void {
    const { title, stop } = this.watched;
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      token.onCancellationRequested(stop);
      this.report = (state) => {
        const { pages, ofPages, rows, waitingUntil } = state;
        const percent = ofPages === undefined ? 0 : Math.floor((pages / Math.max(1, ofPages)) * 100);
        const held = waitingUntil === undefined ? '' : ', waiting for quota';
        const of = ofPages === undefined ? '' : ` of ${ofPages.toLocaleString('en')}`;
        const message = `${pages.toLocaleString('en')}${of} pages, ${rows.toLocaleString('en')} rows${held}`;
        progress.report({ message, increment: Math.max(0, percent - shown) });
        shown = Math.max(shown, percent);
      };
      return new Promise<void>((resolve) => {
        this.close = resolve;
      });
    });
  }
}
