import { useEffect, useState } from 'preact/hooks';

/** How much room there is: three columns, a form above rows and inspector, or everything stacked and scrolled as one page. */
export type Room = 'wide' | 'medium' | 'narrow';

/** The room now, drawn again when it changes. */
export function useRoom(): Room {
  const wide = useMedia('(min-width: 1200px) and (min-height: 420px)');
  const medium = useMedia('(min-width: 680px) and (min-height: 420px)');
  return wide ? 'wide' : medium ? 'medium' : 'narrow';
}

/** Whether a media query holds, drawn again when it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = (): void => {
      setMatches(list.matches);
    };
    update();
    list.addEventListener('change', update);
    return () => {
      list.removeEventListener('change', update);
    };
  }, [query]);
  return matches;
}
