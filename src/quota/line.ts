import type { Wait } from '../http/wait';

/** A place in the line. */
interface Place {
  readonly tell: (wait: Wait) => void;
  go: () => void;
}

/** Who waits for a slot, first come first served: one that comes later never passes one that came earlier. */
export class Line {
  private readonly places: Place[] = [];
  private wait: Wait | undefined;

  /**
   * Takes the last place. `first` resolves when nobody stands before it; absent if nobody does. `tell` hears until when the first one
   * has to wait, which is the least that it has to wait itself.
   */
  join(tell: (wait: Wait) => void): { readonly first: Promise<void> | undefined; leave(): void } {
    const place: Place = { tell, go: () => undefined };
    const first =
      this.places.length === 0
        ? undefined
        : new Promise<void>((resolve) => {
            place.go = resolve;
          });
    this.places.push(place);
    if (this.wait !== undefined) tell(this.wait);
    return {
      first,
      leave: () => {
        const at = this.places.indexOf(place);
        this.places.splice(at, 1);
        if (at === 0) this.wait = undefined;
        this.places[0]?.go();
      },
    };
  }

  /** The first one has to wait: everybody behind does. */
  hold(wait: Wait): void {
    this.wait = wait;
    for (const { tell } of this.places) tell(wait);
  }
}
