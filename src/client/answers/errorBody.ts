import type { ErrorShape } from '../../catalog/errorShape';
import { valueAt } from '../../catalog/pointer';
import { parseJson } from '../../http/json/json';
import type { Redact } from '../../http/redaction/redaction';

/** What an error body says: one message, and messages by field where it has them. */
export interface ErrorBody {
  readonly message?: string;
  readonly fields: Readonly<Record<string, string>>;
}

const TEXT_LENGTH = 300;

/**
 * Reads an error body in the vendor's documented shapes; the first that fits is taken. What it says is redacted
 * once it is read: escapes that hid a secret in the text are gone then.
 */
export function readErrorBody(shapes: readonly ErrorShape[], text: string, redact: Redact): ErrorBody {
  const json = tryJson(text);
  for (const shape of shapes) {
    const body = readShape(shape, json, text, redact);
    if (body !== undefined) return body;
  }
  return { fields: {} };
}

function readShape(shape: ErrorShape, json: unknown, text: string, redact: Redact): ErrorBody | undefined {
  switch (shape.style) {
    case 'fieldMessages': {
      const fields = fieldMessages(json, redact);
      if (fields === undefined) return undefined;
      const said = Object.entries(fields).map(([name, message]) => `${name}: ${message}`);
      return { message: shortened(said.join(' ')), fields };
    }
    case 'message': {
      const message = valueAt(json, shape.at);
      return typeof message === 'string' && message.trim() !== ''
        ? { message: shortened(redact(message.trim())), fields: {} }
        : undefined;
    }
    case 'text': {
      const message = plainText(text, redact);
      return message === undefined ? undefined : { message, fields: {} };
    }
  }
}

function fieldMessages(json: unknown, redact: Redact): Record<string, string> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const entries = Object.entries(json).map(([name, messages]) => [name, joined(messages)] as const);
  const read = entries.flatMap(([name, message]) =>
    message === undefined ? [] : [[redact(name), redact(message)] as const],
  );
  return read.length > 0 && read.length === entries.length ? Object.fromEntries(read) : undefined;
}

const joined = (messages: unknown): string | undefined =>
  Array.isArray(messages) && messages.length > 0 && messages.every((message) => typeof message === 'string')
    ? messages.join(' ')
    : undefined;

/** A sentence, not a web page and not a dump. */
function plainText(text: string, redact: Redact): string | undefined {
  const trimmed = text.trim().replace(/^"(.*)"$/s, '$1');
  return trimmed === '' || /^[<{[]/.test(trimmed) ? undefined : shortened(redact(trimmed));
}

const shortened = (text: string): string =>
  text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : text;

function tryJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
