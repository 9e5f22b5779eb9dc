import { DriftLog } from '../../client/drift/driftLog';

/** What every open panel of an operation and profile adds to, and shows. It outlives the panels. */
export interface DriftPage {
  readonly log: DriftLog;
  /** Answers that are being compared. */
  underWay: number;
  /** Changes when the user empties it: what was under way then no longer counts. */
  emptied: number;
}

/** The differences met so far, by vendor, profile and operation; in memory only. */
export class DriftBook {
  private readonly pages = new Map<string, DriftPage>();
  private readonly listeners = new Set<(page: DriftPage) => void>();

  /** The page of an operation under a profile at its address; an empty one the first time. */
  page(vendorId: string, operationId: string, profile: { id: string; origin: string }): DriftPage {
    // A sandbox listens elsewhere each time, and is the same vendor all the same.
    const origin = profile.origin.startsWith('http://127.0.0.1:') ? '' : profile.origin;
    const key = JSON.stringify([vendorId, operationId, profile.id, origin]);
    const page = this.pages.get(key) ?? { log: new DriftLog(), underWay: 0, emptied: 0 };
    this.pages.set(key, page);
    return page;
  }

  empty(page: DriftPage): void {
    page.log.clear();
    page.emptied++;
    this.changed(page);
  }

  changed(page: DriftPage): void {
    for (const tell of this.listeners) tell(page);
  }

  /** Calls back after each change of any page; the result ends it. */
  subscribe(listener: (page: DriftPage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
