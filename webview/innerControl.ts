import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How the control inside a toolkit element presents itself; undefined takes an attribute away. */
export interface Presentation {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Ids of elements of the page that explain it. */
  readonly describedBy?: readonly string[];
  /** The element hands its own name on to the control. */
  readonly keepsName?: boolean;
}

/**
 * Names and describes the control in the element's shadow, where ids of the page do not reach.
 * The toolkit calls every text field "Text field" on the element itself; that name is taken away.
 */
export function useInnerControl<T extends HTMLElement>({
  attributes,
  describedBy = [],
  keepsName = false,
}: Presentation): RefObject<T | null> {
  const ref = useRef<T>(null);
  const said = JSON.stringify([attributes, describedBy]);
  useLayoutEffect(() => {
    const present = (): void => {
      const control = ref.current?.shadowRoot?.querySelector('.control');
      if (control === null || control === undefined) return;
      if (!keepsName) ref.current?.removeAttribute('aria-label');
      for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined) control.removeAttribute(name);
        else control.setAttribute(name, value);
      }
      const explaining = describedBy.map((id) => document.getElementById(id));
      control.ariaDescribedByElements = explaining.filter((element) => element !== null);
    };
    present();
    // Once more after the toolkit's own bindings, which run in the next frame and would win.
    const frame = requestAnimationFrame(present);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [said]);
  return ref;
}
