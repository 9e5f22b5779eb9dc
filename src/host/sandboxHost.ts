import * as vscode from 'vscode';
import type { Sandbox } from '../sandbox/startSandbox';
import type { Engine } from './engine';
import { contexts } from './ids';

/** The built-in sandbox as the extension runs it: on demand, until it is stopped or the window closes. */
export class SandboxHost implements vscode.Disposable {
  private running: Promise<Sandbox> | undefined;
  /** The user stopped it: nothing starts it again unasked. */
  private stopped = false;
  private readonly changes = new vscode.EventEmitter<void>();
  /** It was started or stopped on request. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly engine: () => Promise<Engine>) {
    void tellContext(false);
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** The sandbox, started if needed. After a stop, the one that was: its addresses stay, nobody answers there. */
  get(): Promise<Sandbox> {
    this.running ??= this.launch();
    return this.running;
  }

  /** Starts it, afresh if it was stopped. One that runs is left alone. */
  async start(): Promise<void> {
    const runs = this.running !== undefined && !this.stopped;
    if (this.stopped) this.running = undefined;
    this.stopped = false;
    try {
      await this.get();
    } finally {
      if (!runs) this.changes.fire();
    }
  }

  async stop(): Promise<void> {
    const sandbox = await this.launched();
    if (sandbox === undefined || this.stopped) return;
    this.stopped = true;
    await sandbox.close();
    await tellContext(false);
    this.changes.fire();
  }

  dispose(): void {
    void this.launched().then((sandbox) => sandbox?.close());
    this.changes.dispose();
  }

  /** The sandbox if there is one; a launch that failed left none. */
  private async launched(): Promise<Sandbox | undefined> {
    return this.running?.catch(() => undefined);
  }

  private async launch(): Promise<Sandbox> {
    try {
      const { startSandbox } = await this.engine();
      const sandbox = await startSandbox();
      void tellContext(true);
      return sandbox;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }
}

const tellContext = (running: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', contexts.sandboxRunning, running);
