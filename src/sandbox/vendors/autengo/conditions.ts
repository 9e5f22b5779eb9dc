import { asFields, asText, type Fields } from '../../read';

type Value = string | number | boolean | undefined;

/**
 * True where all of `and` and one of `or` hold: `{ kilometers: ['>=|25000', '<=|250000'] }`. Without an
 * operator before the `|` it is equality; text compares without case. A value that is missing meets nothing.
 */
export function createCondition(and: unknown, or: unknown): (value: (column: string) => unknown) => boolean {
  const [all, any] = [conditions(and), conditions(or)];
  return (value) =>
    all.every(([column, condition]) => holds(condition, value(column))) &&
    (any.length === 0 || any.some(([column, condition]) => holds(condition, value(column))));
}

/** Compares two values of a column for ordering; missing ones come first. */
export function compare(one: Value, other: Value): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [String(one).toLowerCase(), String(other).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A value that can be compared, or nothing. */
export const comparable = (value: unknown): Value =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : undefined;

const conditions = (filter: unknown): (readonly [column: string, condition: string])[] =>
  Object.entries(asFields(filter) satisfies Fields).flatMap(([column, given]) => {
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    return values.flatMap((value) =>
      asText(value) === undefined ? [] : [[column, asText(value) ?? ''] as const],
    );
  });

function holds(condition: string, actual: unknown): boolean {
  const parts = /^(=|<>|<=|>=|<|>)\|(.*)$/s.exec(condition);
  const operator = parts?.[1] ?? '=';
  const wanted = parts?.[2] ?? condition;
  const value = comparable(actual);
  if (value === undefined) return false;
  const order = compare(value, sameKind(wanted, value));
  switch (operator) {
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return order === 0;
  }
}

/** The query carries text: read it as what it is compared with. */
function sameKind(wanted: string, value: string | number | boolean): string | number {
  if (typeof value === 'boolean')
    return ['1', 'true'].includes(wanted) ? 'true' : ['0', 'false'].includes(wanted) ? 'false' : wanted;
  return typeof value === 'number' && wanted.trim() !== '' ? Number(wanted) : wanted;
}
