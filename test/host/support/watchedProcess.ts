import { channel } from 'node:diagnostics_channel';

/** What a test must not set off in this process: requests by anybody, and rejections that nobody handled. */
export class WatchedProcess {
  /** Requests, ours and anybody's, by their addresses. */
  readonly sent: string[] = [];
  readonly rejections: unknown[] = [];

  private readonly onRequest = (message: unknown) => {
    const { request } = message as { request: { origin: string; path: string } }; // as undici tells it
    this.sent.push(`${request.origin}${request.path}`);
  };
  private readonly onRejection = (reason: unknown) => {
    this.rejections.push(reason);
  };

  start(): void {
    channel('undici:request:create').subscribe(this.onRequest);
    process.on('unhandledRejection', this.onRejection);
  }

  stop(): void {
    process.off('unhandledRejection', this.onRejection);
    channel('undici:request:create').unsubscribe(this.onRequest);
  }
}
