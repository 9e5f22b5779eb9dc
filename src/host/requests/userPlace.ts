import { randomUUID } from 'node:crypto';
import type * as vscode from 'vscode';
import type { SavedRequest, StoredRequest } from '../../requests/savedRequests';
import type { Engine } from '../engine';
import { memory } from '../ids';
import type { Place, SavedItem } from './place';

/** The user's own saved requests, in the editor's memory: all windows share them, nothing synchronises them. */
export class UserPlace implements Place {
  readonly id = 'user';
  readonly title = 'User';
  readonly detail = 'Kept by this editor, for every folder that you open';

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly state: vscode.Memento,
  ) {}

  async list(): Promise<readonly SavedItem[]> {
    const stored = this.state.get<unknown>(memory.savedRequests);
    if (!Array.isArray(stored) || stored.length === 0) return [];
    const { readSaved, lookUp } = await this.pure();
    return readSaved(stored).map((request) => ({
      id: request.id,
      place: this,
      saved:
        lookUp(request) === undefined
          ? { problem: `“${request.name}”: its operation is there no more.` }
          : { request },
    }));
  }

  add(request: SavedRequest): Promise<void> {
    return this.change((all) => [...all, { ...request, id: randomUUID() }]);
  }

  replace({ id }: SavedItem, request: SavedRequest): Promise<void> {
    return this.change((all) => all.map((one) => (one.id === id ? { ...request, id } : one)));
  }

  remove({ id }: SavedItem): Promise<void> {
    return this.change((all) => all.filter((one) => one.id !== id));
  }

  private async pure() {
    return (await this.engine()).loadRequests();
  }

  /** Between reading and writing nothing waits. */
  private async change(to: (all: readonly StoredRequest[]) => readonly StoredRequest[]): Promise<void> {
    const { readSaved } = await this.pure();
    await this.state.update(memory.savedRequests, to(readSaved(this.state.get(memory.savedRequests))));
  }
}
