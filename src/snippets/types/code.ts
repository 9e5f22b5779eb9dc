import { jsString } from '../quoting/js';

/** A scalar of JSON in code. */
export const scalarCode = (value: unknown): string =>
  typeof value === 'string' ? jsString(value) : JSON.stringify(value);

/** The name of a variable after that of a type: `Task` → `task`. */
export const variableName = (typeName: string): string =>
  typeName.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, (start) => start.toLowerCase());
