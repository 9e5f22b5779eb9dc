import type { ErrorShape } from '../../catalog/errorShape';
import { valueAt } from '../../catalog/pointer';
import { parseJson } from '../../http/json/json';

/** What an error body says: one message, and messages by field where it has them. */
export interface ErrorBody {
  readonly message?: string;
  readonly fields: Readonly<Record<string, string>>;
}

const TEXT_LENGTH = 300;

/** Reads an error body in the vendor's documented shapes; the first that fits is taken. */
export function readErrorBody(shapes: readonly ErrorShape[], text: string): ErrorBody {
  const json = tryJson(text);
  for (const shape of shapes) {
    const body = readShape(shape, json, text);
    if (body !== undefined) return body;
  }
  return { fields: {} };
}

function readShape(shape: ErrorShape, json: unknown, text: string): ErrorBody | undefined {
  switch (shape.style) {
    case 'fieldMessages': {
      const fields = fieldMessages(json);
      if (fields === undefined) return undefined;
      const said = Object.entries(fields).map(([name, message]) => `${name}: ${message}`);
      return { message: shortened(said.join(' ')), fields };
    }
    case 'message': {
      const message = valueAt(json, shape.at);
      return typeof message === 'string' && message.trim() !== ''
        ? { message: shortened(message.trim()), fields: {} }
        : undefined;
    }
    case 'text': {
      const message = plainText(text);
      return message === undefined ? undefined : { message, fields: {} };
    }
  }
}

function fieldMessages(json: unknown): Record<string, string> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const entries = Object.entries(json).map(([name, messages]) => [name, joined(messages)] as const);
  const read = entries.flatMap(([name, message]) =>
    message === undefined ? [] : [[name, message] as const],
  );
  return read.length > 0 && read.length === entries.length ? Object.fromEntries(read) : undefined;
}

const joined = (messages: unknown): string | undefined =>
  Array.isArray(messages) && messages.length > 0 && messages.every((message) => typeof message === 'string')
    ? messages.join(' ')
    : undefined;

/** A sentence, not a web page and not a dump. */
function plainText(text: string): string | undefined {
  const trimmed = text.trim().replace(/^"(.*)"$/s, '$1');
  return trimmed === '' || /^[<{[]/.test(trimmed) ? undefined : shortened(trimmed);
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
