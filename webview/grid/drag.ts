/** What a drag does as it goes on. */
export interface Drag {
  /** The pointer is here now, in the window's pixels; also called while the grid scrolls under it. */
  move(clientX: number, clientY: number): void;
  /** It was let go. */
  end(): void;
  /** Escape, or the browser, took it back. */
  cancel(): void;
}

/** How far outside the pointer is one pixel of scrolling a frame for each pixel, up to this. */
const fastest = 48;

/**
 * Follows the pointer from its press to its release, wherever it goes; Escape cancels. Near an edge of `scrolled`,
 * and beyond, that is scrolled: `edge` is how near, in CSS pixels.
 */
export function followPointer(
  event: PointerEvent,
  drag: Drag,
  scrolled?: { readonly element: HTMLElement; readonly edge: number; readonly sideways?: boolean },
): void {
  let at = { x: event.clientX, y: event.clientY };
  let frame = 0;
  const listening = new AbortController();
  const over = (): void => {
    listening.abort();
    cancelAnimationFrame(frame);
  };
  const scroll = (): void => {
    if (scrolled === undefined) return;
    const { element, edge, sideways } = scrolled;
    const box = element.getBoundingClientRect();
    const dx = beyond(at.x, box.left + edge, box.right - edge);
    const dy = sideways === true ? 0 : beyond(at.y, box.top + edge, box.bottom - edge);
    if (dx !== 0 || dy !== 0) {
      element.scrollBy({ left: dx, top: dy, behavior: 'instant' });
      drag.move(at.x, at.y);
    }
    frame = requestAnimationFrame(scroll);
  };
  const { signal } = listening;
  // On the window, because the grid's elements come and go under the pointer.
  window.addEventListener(
    'pointermove',
    (moved) => {
      if (moved.pointerId !== event.pointerId) return;
      at = { x: moved.clientX, y: moved.clientY };
      drag.move(at.x, at.y);
      if (frame === 0) frame = requestAnimationFrame(scroll);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      over();
      drag.end();
    },
    { signal },
  );
  const cancel = (): void => {
    over();
    drag.cancel();
  };
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('blur', cancel, { signal });
  window.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      // Before the panel's own Escape, which stops a run.
      pressed.preventDefault();
      pressed.stopImmediatePropagation();
      cancel();
    },
    { signal, capture: true },
  );
}

function beyond(at: number, from: number, to: number): number {
  if (at < from) return Math.max(at - from, -fastest);
  return at > to ? Math.min(at - to, fastest) : 0;
}
