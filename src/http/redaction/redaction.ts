import { findCutSecret } from './cutSecret';
import { secretForms } from './secretForms';

/** What stands in a secret's place, everywhere. */
export const MASK = '••••';

/** Takes secrets out of a text; out of one that may be cut off, also the beginning of one at its end. */
export type Redact = (text: string, mayBeCut?: boolean) => string;

/** Shorter ones are left alone, or every text would be full of holes. */
const SHORTEST = 4;

/** Redacts by value: every form of every secret, also where several overlap. */
export function createRedactor(secrets: Iterable<string>): Redact {
  // A header arrives without the spaces around its value, so an echo lacks them too; a page's title has single ones.
  const values = new Set(
    [...secrets].flatMap((secret) => [secret, secret.trim(), secret.trim().replace(/\s+/g, ' ')]),
  );
  const long = [...values].filter((secret) => secret.length >= SHORTEST);
  const forms = long.flatMap(secretForms).map((source) => new RegExp(source, 'g'));
  const cutAt = findCutSecret(long);
  return (text, mayBeCut = false) => {
    const spans = spansOf(text, forms);
    const cut = mayBeCut ? cutAt(text) : undefined;
    return mask(text, cut === undefined ? spans : [...spans, [cut, text.length]]);
  };
}

type Span = readonly [start: number, end: number];

function spansOf(text: string, forms: readonly RegExp[]): Span[] {
  return forms.flatMap((form) => {
    const spans: Span[] = [];
    form.lastIndex = 0;
    for (let found = form.exec(text); found !== null; found = form.exec(text)) {
      spans.push([found.index, form.lastIndex]);
      form.lastIndex = found.index + 1;
    }
    return spans;
  });
}

function mask(text: string, spans: readonly Span[]): string {
  let clean = '';
  let kept = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= kept) continue;
    // A span that begins inside the last one is covered by its mask.
    if (start >= kept) clean += `${text.slice(kept, start)}${MASK}`;
    kept = end;
  }
  return clean + text.slice(kept);
}
