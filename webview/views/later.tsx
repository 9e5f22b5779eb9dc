import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is not needed for the first rows: its code loads when it is first drawn, or before, by `load`. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): { (props: P): JSX.Element | null; readonly load: () => void } {
  let View: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const ready = (): Promise<void> =>
    (loading ??= load().then(
      (loaded) => void (View = loaded),
      () => {
        loading = undefined; // drawn the next time, it is asked for again
      },
    ));
  function Later(props: P): JSX.Element | null {
    const [, draw] = useState(View !== undefined);
    useEffect(() => {
      if (View === undefined)
        void ready().then(() => {
          draw(true);
        });
    }, []);
    return View === undefined ? null : <View {...props} />;
  }
  Later.load = () => void ready();
  return Later;
}
