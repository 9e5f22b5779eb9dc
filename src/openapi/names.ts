import type { Operation } from '../catalog/operation';

/** `customerGroups.list` → `CustomerGroupsList`: letters and digits only, each word with a capital. */
export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** `productCategories` → `productCategory`; a word that is no plural stays. */
export const singular = (word: string): string =>
  word.endsWith('ies') ? word.replace(/ies$/, 'y') : word.replace(/([^s])s$/, '$1');

/** What an operation is about: `taskTypes.list` → `TaskType`. */
export const resourceName = ({ id }: Operation): string => pascalCase(singular(id.split('.')[0] ?? id));

/** What an operation does with it: `taskTypes.list` → `List`; nothing for an operation of one word. */
const verbName = ({ id }: Operation): string => pascalCase(id.split('.').slice(1).join('.'));

/** A component of one operation alone: `TaskListAnswer`. */
export const ownName = (operation: Operation, what: string): string =>
  `${resourceName(operation)}${verbName(operation)}${what}`;
