import type { Disposable } from 'vscode';

/** A part of the host that is loaded and made when it is first asked for; there is one of it. */
export class Lazy<T extends Disposable> implements Disposable {
  private making: Promise<T> | undefined;
  private made: T | undefined;
  private isDisposed = false;

  constructor(private readonly make: () => Promise<T>) {}

  /** It, where something has asked for it already. */
  get known(): T | undefined {
    return this.made;
  }

  async get(): Promise<T> {
    this.making ??= this.make().catch((error: unknown) => {
      this.making = undefined; // it is tried again when it is asked for again
      throw error;
    });
    const made = await this.making;
    if (this.isDisposed) made.dispose();
    this.made = made;
    return made;
  }

  dispose(): void {
    this.isDisposed = true;
    this.made?.dispose();
  }
}
