/** A body as text, and what was lost on the way. */
export interface DecodedText {
  readonly text: string;
  /** The bytes as they came, only when `text` does not carry them exactly. */
  readonly bytes?: Uint8Array;
  /** What the user should know of it, one sentence each. */
  readonly notices: readonly string[];
}

const INVALID = 'The answer contains invalid characters.';
const UNKNOWN = 'The answer names a character set that is not known; it was read as UTF-8.';

/**
 * Reads bytes as the text that they stand for: a byte order mark says how, else the charset of the
 * Content-Type, else it is UTF-8. The mark is dropped, what cannot be read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): DecodedText {
  const encoding = markedEncoding(bytes) ?? statedEncoding(contentType);
  const label = encoding ?? 'utf-8';
  const notices = encoding === undefined ? [UNKNOWN] : [];
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return label === 'utf-8' ? { text, notices } : { text, bytes, notices };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), bytes, notices: [...notices, INVALID] };
  }
}

/** What a byte order mark says; it stands above the header, which servers often set without looking. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The encoding that a Content-Type names, by its standard name; undefined when there is none of that name. */
function statedEncoding(contentType: string | undefined): string | undefined {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? '') ?? [];
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}
