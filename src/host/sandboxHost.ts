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
  readonly onDidChange = this.changes.event;

  constructor(private readonly engine: () => Promise<Engine>) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  /** The sandbox, started if needed. After a stop, the one that was: its addresses stay, nobody answers there. */
  async get(): Promise<Sandbox> {
    this.running ??= this.launch();
    return this.running;
  }

  /** Starts it, afresh if it was stopped. */
  async start(): Promise<void> {
    if (this.stopped) this.running = undefined;
    this.stopped = false;
    await this.get();
    this.changes.fire();
  }

  async stop(): Promise<void> {
    if (this.running === undefined) return;
    this.stopped = true;
    await (await this.running).close();
    await this.tellContext();
    this.changes.fire();
  }

  dispose(): void {
    void this.running?.then((sandbox) => sandbox.close());
    this.changes.dispose();
  }

  private async launch(): Promise<Sandbox> {
    try {
      const { startSandbox } = await this.engine();
      const sandbox = await startSandbox();
      void this.tellContext();
      return sandbox;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }

  private async tellContext(): Promise<void> {
    await vscode.commands.executeCommand('setContext', contexts.sandboxRunning, !this.stopped);
  }
}
