import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusRows } from './focusRows';

/** A bar that keeps the keyboard while its buttons change. */
interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The bar is about to go away: the keyboard goes back to where it came from. */
  readonly leave: () => void;
}

/**
 * Keeps the focus within an element whose buttons change with `status`: else the button that was pressed takes
 * it away with it. With `calls`, the element asks for the keyboard: the user asked for what it shows.
 */
export function useFocusKept(status: string, calls: boolean): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const before = useRef<Element>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      inside.current = target instanceof Node && ref.current?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
    };
  }, []);
  useLayoutEffect(() => {
    const bar = ref.current;
    // Not while VS Code has the keyboard: a picker of its own closes when it is taken from it.
    if (bar === null || !document.hasFocus() || bar.contains(document.activeElement)) return;
    if (calls) before.current = document.activeElement;
    if (calls || inside.current) bar.focus({ preventScroll: true });
  }, [status]);
  return {
    ref,
    leave: () => {
      if (inside.current) focusRows(before.current);
    },
  };
}
