import { useEffect, useState } from 'preact/hooks';

const copiedFor = 1600;

/** Whether something was copied a moment ago, and how to say that it was. */
export function useCopied(): readonly [boolean, (copied: boolean) => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => {
      setCopied(false);
    }, copiedFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return [copied, setCopied];
}
