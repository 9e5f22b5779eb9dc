import { plainText } from './plainText';

/**
 * A value as the text of a cell that no spreadsheet takes for a formula: a text that begins with `=`, `+`, `-`, `@`
 * or one of their full-width forms (after spaces and what nobody sees, too), or with a tab or a line break, gets an
 * apostrophe before it. Numbers stay as they are, and so does a text that is nothing but a negative number, such as
 * an amount sent as "-12.50": it can do no harm. A text with the apostrophe is not the one that was sent; JSON keeps
 * that.
 */
export function withoutFormula(value: unknown): string {
  const text = plainText(value);
  return typeof value === 'string' && FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)?$/;
