import type { Schema } from './schema';
import { fieldsOf, partsOf } from './schema';

/** What is said of a value that comes with its text. */
export const TRANSLATED = 'A value and its text in the language that was asked for.';

/** The schema of the key, where an object is a value with its text: `{ key, text }`. */
export function translatedKey(schema: Schema): Schema | undefined {
  const [key, text, ...more] = fieldsOf(schema);
  const isOne =
    key?.name === 'key' && text?.name === 'text' && more.length === 0 && key.required && text.required;
  return isOne && text.field.type === 'string' && schema.additionalProperties !== false
    ? key.field
    : undefined;
}

/** Whether schemas hold several of them: then the pair is a type of its own. */
export function holdTranslated(schemas: readonly Schema[]): boolean {
  const count = (schema: Schema): number =>
    translatedKey(schema) === undefined ? partsOf(schema).reduce((sum, part) => sum + count(part), 0) : 1;
  return schemas.reduce((sum, schema) => sum + count(schema), 0) > 1;
}
