import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { memory } from '../ids';
import { Favourites } from './favourites';
import { History } from './history';
import type { OpenPlaces } from './place';
import { SavedRequests } from './savedRequests';

/** What the user keeps of requests. Nothing is read before somebody asks. */
export class Requests implements vscode.Disposable {
  readonly favourites: Favourites;
  readonly history: History;
  readonly saved: SavedRequests;
  private readonly watching: vscode.Disposable;

  constructor(engine: () => Promise<Engine>, state: vscode.Memento, openPlaces: OpenPlaces) {
    this.favourites = new Favourites(state);
    this.history = new History(engine, state);
    this.saved = new SavedRequests(openPlaces);
    // The editor does not tell of what other windows store; whoever comes back to this one sees it.
    const parts = [
      [memory.favourites, this.favourites],
      [memory.history, this.history],
      [memory.savedRequests, this.saved],
    ] as const;
    const seen = new Map<string, unknown>();
    this.watching = vscode.window.onDidChangeWindowState(({ focused }) => {
      for (const [key, part] of parts) {
        const now = state.get<unknown>(key);
        if (focused && now !== seen.get(key)) part.renew();
        seen.set(key, now);
      }
    });
  }

  dispose(): void {
    for (const part of [this.watching, this.favourites, this.history, this.saved]) part.dispose();
  }
}
