/** Names for code, made from an operation's id: `tasks.list`. Ids have letters, digits and dots only. */
const words = (id: string): string[] =>
  id
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** `TasksList` */
export const pascal = (id: string): string => words(id).map(capital).join('');

/** `tasksList` */
export const camel = (id: string): string => pascal(id).replace(/^./, (first) => first.toLowerCase());

/** `tasks_list` */
export const snake = (id: string): string => words(id).join('_');
