import { encodings } from './encodings';

/** Where and how a secret was found. */
export interface Leak {
  readonly sink: string;
  readonly encoding: string;
  readonly secret: string;
}

/** So many characters of a secret in a row are as bad as all of it. */
const PIECE = 12;

interface Needle {
  readonly text: string;
  readonly encoding: string;
  readonly secret: string;
}

/** How much was scanned. */
export interface Scanned {
  readonly cases: number;
  readonly sinks: ReadonlySet<string>;
  readonly encodings: number;
  /** Texts, each with every secret of its case in every encoding. */
  readonly texts: number;
  readonly characters: number;
}

/** Finds secrets in texts, whole in every encoding and in pieces, and counts what it looked through. */
export class Scanner {
  private readonly sinks = new Set<string>();
  private cases = 0;
  private texts = 0;
  private characters = 0;

  /** Everything that stands where it must not, of one case. */
  scan(sinks: Readonly<Record<string, string>>, secrets: readonly string[]): Leak[] {
    const needles = secrets.flatMap(needlesOf);
    // One pass over each text: almost all of them hold nothing.
    const any = new RegExp(needles.map(({ text }) => escaped(text)).join('|'));
    this.cases++;
    return Object.entries(sinks).flatMap(([sink, text]) => {
      this.sinks.add(sink);
      this.texts++;
      this.characters += text.length;
      const single = withSingleBackslashes(text);
      if (needles.length === 0 || (!any.test(text) && !any.test(single))) return [];
      return needles
        .filter((needle) => text.includes(needle.text) || single.includes(needle.text))
        .map(({ encoding, secret }) => ({ sink, encoding, secret }));
    });
  }

  get scanned(): Scanned {
    const { cases, sinks, texts, characters } = this;
    return { cases, sinks, encodings: Object.keys(encodings).length, texts, characters };
  }

  /** One line for the end of a suite. */
  report(what: string): string {
    const { cases, sinks, texts, characters } = this.scanned;
    const count = (number: number) => number.toLocaleString('en');
    return (
      `  ${what}: ${count(sinks.size)} sinks × ${String(Object.keys(encodings).length)} encodings and pieces of ` +
      `${String(PIECE)} characters × ${count(cases)} cases; ${count(texts)} texts, ${count(characters)} characters\n`
    );
  }
}

/** What to look for: every form of the secret and of its mirror image, and every piece of it. */
function needlesOf(secret: string): Needle[] {
  const whole = Object.entries(encodings).map(([encoding, write]) => ({
    text: write(secret),
    encoding,
    secret,
  }));
  const mirrored = { text: Array.from(secret).reverse().join(''), encoding: 'reversed', secret };
  const pieces = Array.from({ length: Math.max(0, secret.length - PIECE + 1) }, (_, start) => ({
    text: secret.slice(start, start + PIECE),
    encoding: 'piece',
    secret,
  }));
  const all = [...whole, mirrored, ...pieces];
  return [...all, ...all.map((needle) => ({ ...needle, text: withSingleBackslashes(needle.text) }))].filter(
    ({ text }, index) => index < all.length || text !== all[index - all.length]?.text,
  );
}

/** What is written into JSON, and that into JSON again, differs from what it was in its backslashes only. */
const withSingleBackslashes = (text: string): string => text.replace(/\\+/g, '\\');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Leaks in words, for the failure of a test: the first of each sink. */
export const told = (leaks: readonly Leak[]): string[] => [
  ...new Set(leaks.map(({ sink, encoding, secret }) => `${sink}: ${secret} (${encoding})`)),
];
