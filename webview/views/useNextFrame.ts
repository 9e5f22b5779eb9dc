import { useEffect, useState } from 'preact/hooks';

/** Whether it is time to draw what can come a frame later; at once where nothing goes before it. */
export function useNextFrame(atOnce: boolean): boolean {
  const [isTime, setIsTime] = useState(atOnce);
  useEffect(() => {
    if (isTime) return undefined;
    let frame = requestAnimationFrame(() => {
      // The frame after the one that is about to be painted.
      frame = requestAnimationFrame(() => {
        setIsTime(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return isTime || atOnce;
}
