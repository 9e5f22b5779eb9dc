import { LosslessNumber } from '../http/json/json';

/** Whether a parsed value is an object with fields: no list, no number that is kept as its digits. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);

/** An object of a key and its words in the reader's language, and nothing else. */
export const isTranslated = (value: unknown): value is { readonly key: unknown; readonly text: unknown } =>
  isObject(value) &&
  Object.hasOwn(value, 'key') &&
  Object.hasOwn(value, 'text') &&
  Object.keys(value).length === 2;
