/** One of the alternatives that a filter's text names. */
export interface FilterPart {
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | undefined;
  readonly operand: string;
  /** It stood in quotation marks: nothing in it has a meaning. */
  readonly quoted: boolean;
}

/**
 * A filter's text as its parts, which `|` stands between: an operator or none, and an operand, literally where it
 * stands in quotation marks, in which "" is one. Parts with nothing in them are left out.
 */
export function filterParts(text: string): readonly FilterPart[] {
  const parts: FilterPart[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const [, operator, quoted, plain = ''] = PART.exec(text) ?? []; // it finds something, if only nothing
    const operand = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    if (operator === undefined && operand === '') continue;
    parts.push({ operator: operators[operator ?? ''], operand, quoted: quoted !== undefined });
  }
  return parts;
}

const PART = /\s*(!=|<>|>=|<=|=|>|<)?\s*(?:"((?:[^"]|"")*)"\s*(?=\||$)|([^|]*?)\s*(?=\||$))\|?/gy;

const operators: Readonly<Record<string, FilterPart['operator']>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
};
