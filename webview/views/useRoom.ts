import { useEffect, useState } from 'preact/hooks';

/** How much room there is: three columns, a form above two columns, or everything stacked and scrolled as one page. */
export type Room = 'wide' | 'medium' | 'narrow';

const wide = '(min-width: 1200px) and (min-height: 420px)';
const medium = '(min-width: 680px) and (min-height: 420px)';

/** The room now, drawn again when it changes. */
export function useRoom(): Room {
  const [room, setRoom] = useState(roomNow);
  useEffect(() => {
    const update = (): void => {
      setRoom(roomNow());
    };
    const queries = [matchMedia(wide), matchMedia(medium)];
    for (const query of queries) query.addEventListener('change', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
    };
  }, []);
  return room;
}

function roomNow(): Room {
  if (matchMedia(wide).matches) return 'wide';
  return matchMedia(medium).matches ? 'medium' : 'narrow';
}
