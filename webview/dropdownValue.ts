import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps a toolkit drop-down at its value: it forgets one that it was given before its options are in place. */
export function useDropdownValue(value: string, options: readonly string[]): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement & { value: string }>(null);
  useLayoutEffect(() => {
    const set = (): void => {
      if (ref.current !== null && ref.current.value !== value) ref.current.value = value;
    };
    set();
    const frame = requestAnimationFrame(set);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value, options.join('\n')]);
  return ref;
}
