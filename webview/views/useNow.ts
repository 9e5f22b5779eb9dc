import { useEffect, useState } from 'preact/hooks';

/** This clock's time in epoch milliseconds, drawn again every `every` milliseconds while `ticking`. */
export function useNow(every: number, ticking: boolean): number {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => {
      setTick((tick) => tick + 1);
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, [every, ticking]);
  return Date.now();
}
