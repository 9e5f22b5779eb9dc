/** The name that the style of what was found goes by. */
const name = 'found';

/** Marks the text that is found in cells, without touching them. Cheap where nothing is looked for. */
export function markFound(body: Element, find: string): void {
  const { highlights } = CSS;
  if (find === '') {
    highlights.delete(name);
    return;
  }
  const ranges: StaticRange[] = [];
  for (const cell of body.querySelectorAll('.grid-cell')) {
    const text = cell.firstChild;
    if (!(text instanceof Text)) continue;
    for (const [startOffset, endOffset] of foundIn(text.data, find))
      ranges.push(new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }));
  }
  highlights.set(name, new Highlight(...ranges));
}

/** Where a text has another, whatever its case and accents: from, and up to before. */
export function foundIn(text: string, find: string): readonly (readonly [number, number])[] {
  const among = folded(text);
  const wanted = folded(find.normalize('NFC'));
  const found: [number, number][] = [];
  if (wanted === '') return found;
  for (let at = among.indexOf(wanted); at >= 0; at = among.indexOf(wanted, at + wanted.length))
    found.push([at, at + wanted.length]);
  return found;
}

/** As long as the text, so that places in it stay. */
function folded(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.replace(other, (letter) => letter.normalize('NFD').toLowerCase().charAt(0));
}

// eslint-disable-next-line no-control-regex -- they are ASCII too
const ascii = /^[\u0000-\u007f]*$/;
/** All that is one unit long; what is two has no case that matters here. */
const other = /[^\ud800-\udfff]/g;
