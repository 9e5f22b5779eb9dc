import type { Wait } from '../http/wait';

/** A place in the line. */
interface Place {
  readonly tell: (wait: Wait | undefined) => void;
  isHeld: boolean;
  go: () => void;
}

/** Who waits for a slot, first come first served: one that comes later never passes one that came earlier. */
export class Line {
  private readonly places: Place[] = [];
  private wait: Wait | undefined;

  /**
   * Takes the last place. `first` resolves when nobody stands before it; absent if nobody does. `tell` hears until
   * when the first one has to wait, which is the least that it has to wait itself, and when it no longer waits.
   */
  join(tell: (wait: Wait | undefined) => void): { readonly first: Promise<void> | undefined; leave(): void } {
    const place: Place = { tell, isHeld: false, go: () => undefined };
    const first =
      this.places.length === 0
        ? undefined
        : new Promise<void>((resolve) => {
            place.go = resolve;
          });
    this.places.push(place);
    if (this.wait !== undefined) told(place, this.wait);
    return {
      first,
      leave: () => {
        const at = this.places.indexOf(place);
        this.places.splice(at, 1);
        if (at === 0) this.wait = undefined;
        this.places[0]?.go();
        if (place.isHeld) told(place, undefined);
      },
    };
  }

  /** The first one has to wait: everybody behind does. */
  hold(wait: Wait): void {
    if (this.wait?.until === wait.until) return; // they know
    this.wait = wait;
    for (const place of this.places) told(place, wait);
  }
}

/** Tells one place. Whoever listens fails alone: the line goes on. */
function told(place: Place, wait: Wait | undefined): void {
  place.isHeld = true;
  try {
    place.tell(wait);
  } catch {
    // Nothing of the request depends on it.
  }
}
