import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A `details` element that opens when something in it is wrong: an issue inside a folded one would go unseen. */
export function useOpen(troubled: boolean, issues: object): RefObject<HTMLDetailsElement | null> {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (troubled && ref.current !== null) ref.current.open = true;
  }, [troubled, issues]);
  return ref;
}
