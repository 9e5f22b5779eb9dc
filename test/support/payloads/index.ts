import { breakouts, encodings, unicode } from './contexts';
import { handlers, mutations, scripts } from './elements';
import { addresses, clobbering, markdown, styles, templates } from './texts';

/** A text that would do something if anybody took it for more than a text. */
export interface Payload {
  readonly id: number;
  readonly family: string;
  readonly text: string;
}

/** What the code of a payload calls, with its id. */
export const MARKER = 'xss';

/** The path that the addresses of payloads begin with. */
export const BAIT = '/bait/';

const families: Readonly<Record<string, readonly string[]>> = {
  handlers,
  scripts,
  mutations,
  breakouts,
  encodings,
  unicode,
  addresses,
  styles,
  clobbering,
  markdown,
  templates,
};

/** All of them, each once. Their code calls the marker, their addresses are bait on this origin. */
export function payloads(origin: string): readonly Payload[] {
  const seen = new Set<string>();
  let id = 0;
  return Object.entries(families).flatMap(([family, texts]) =>
    texts.flatMap((template) => {
      if (seen.has(template)) return [];
      seen.add(template);
      id += 1;
      const text = template
        .replaceAll('§', `${MARKER}(${String(id)})`)
        .replaceAll('¤', `${origin}${BAIT}${String(id)}`);
      return [{ id, family, text }];
    }),
  );
}

/** How many there are of each family, in a line for the log. */
export function countsByFamily(all: readonly Payload[]): string {
  const counts = Object.keys(families).map(
    (family) => `${family} ${String(all.filter((payload) => payload.family === family).length)}`,
  );
  return `${String(all.length)} payloads: ${counts.join(', ')}`;
}
