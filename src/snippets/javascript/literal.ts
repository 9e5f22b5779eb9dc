import type { JsExpression } from '../quoting/js';
import { jsKey, jsString } from '../quoting/js';

/** A value to be written down as code. */
export type Literal = JsExpression | LiteralList | LiteralObject | LiteralCall;

interface LiteralList {
  readonly items: readonly Literal[];
}

/** An object; the order of its fields counts. */
interface LiteralObject {
  readonly fields: readonly LiteralField[];
}

interface LiteralCall {
  readonly call: string;
  readonly args: readonly Literal[];
}

export type LiteralField = readonly [name: string, value: Literal];

/** Code stays within so many columns where its texts let it. */
export const WIDTH = 90;

/** A JSON value, as `JSON.parse` gave it, in which `textCode` writes the texts. */
export function literalOf(value: unknown, textCode: (text: string) => string = jsString): Literal {
  if (typeof value === 'string') return { code: textCode(value) };
  if (Array.isArray(value)) return { items: value.map((item) => literalOf(item, textCode)) };
  if (typeof value !== 'object' || value === null) return { code: String(value) };
  return { fields: Object.entries(value).map(([name, field]) => [name, literalOf(field, textCode)]) };
}

/** A literal as code, on one line where it fits; `before` is how many columns are taken on its first line. */
export function literalText(literal: Literal, indent = '', before = indent.length): string {
  const line = oneLine(literal);
  return before + line.length < WIDTH ? line : opened(literal, indent);
}

/** Each element on a line of its own; of a call's arguments, the last is opened. */
function opened(literal: Literal, indent: string): string {
  const inner = `${indent}  `;
  if ('code' in literal) return literal.code;
  if ('items' in literal)
    return block(
      '[',
      literal.items.map((item) => literalText(item, inner)),
      ']',
      indent,
    );
  if ('call' in literal) {
    const others = literal.args.slice(0, -1).map((arg) => `${oneLine(arg)}, `);
    const last = literal.args.slice(-1).map((arg) => opened(arg, indent));
    return `${literal.call}(${others.join('')}${last.join('')})`;
  }
  const fields = literal.fields.map(([name, value]) =>
    fieldText(name, literalText(value, inner, inner.length + jsKey(name).length + 2)),
  );
  return block('{', fields, '}', indent);
}

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `${indent}  ${line},\n`).join('')}${indent}${close}`;

function oneLine(literal: Literal): string {
  if ('code' in literal) return literal.code;
  if ('items' in literal) return `[${literal.items.map(oneLine).join(', ')}]`;
  if ('call' in literal) return `${literal.call}(${literal.args.map(oneLine).join(', ')})`;
  const fields = literal.fields.map(([name, value]) => fieldText(name, oneLine(value)));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A variable that has the field's own name is not written twice. */
const fieldText = (name: string, code: string): string =>
  code === name && jsKey(name) === name && !/^(?:null|true|false)$/.test(name)
    ? name
    : `${jsKey(name)}: ${code}`;
