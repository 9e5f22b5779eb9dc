/** The comparisons that a column's value may begin with; without one it means equal. */
export const operators = ['=', '<>', '<', '<=', '>', '>='] as const;

/** One line of a filter. */
export interface Condition {
  readonly column: string;
  readonly operator: string;
  readonly value: string;
}

const written = /^(=|<>|<=|>=|<|>)\|/;

/** The lines that a filter stands for, in its order: a column with several values has a line for each. */
export const conditionsOf = (filter: unknown): readonly Condition[] =>
  typeof filter !== 'object' || filter === null
    ? []
    : Object.entries(filter).flatMap(([column, value]: [string, unknown]) =>
        (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) =>
          conditionOf(column, String(one)),
        ),
      );

/** The filter that lines stand for: several of one column become a list. */
export function filterOf(conditions: readonly Condition[]): Record<string, string | string[]> {
  const filter: Record<string, string | string[]> = {};
  for (const { column, operator, value } of conditions) {
    const text = conditionText(operator, value);
    const before = filter[column];
    if (before === undefined) filter[column] = text;
    else filter[column] = [...(Array.isArray(before) ? before : [before]), text];
  }
  return filter;
}

function conditionOf(column: string, text: string): Condition {
  const operator = written.exec(text)?.[1];
  return operator === undefined
    ? { column, operator: '=', value: text }
    : { column, operator, value: text.slice(operator.length + 1) };
}

/** Equal needs no operator, except before a value that begins as one. */
const conditionText = (operator: string, value: string): string =>
  operator === '=' && !written.test(value) ? value : `${operator}|${value}`;
