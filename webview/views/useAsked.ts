import { useEffect, useState } from 'preact/hooks';

/** What the host answered to `ask`; undefined until then. It is asked again when `key`, which names the question, changes. */
export function useAsked<T>(key: string, ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>();
  useEffect(() => {
    let wanted = true;
    void ask().then((value) => {
      if (wanted) setAnswer({ key, value });
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer?.key === key ? answer.value : undefined;
}
