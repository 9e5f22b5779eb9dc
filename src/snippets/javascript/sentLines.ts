import type { Literal } from './literal';
import { WIDTH, literalText } from './literal';

/** A statement that calls a function, such as `const answer = await send`; a long address stands above it. */
export function sentLines(
  statement: string,
  args: readonly Literal[],
  indent = '',
  urlName = 'url',
): string[] {
  const [first, ...others] = args;
  const isLong =
    first !== undefined &&
    'code' in first &&
    indent.length + statement.length + first.code.length + ', {'.length >= WIDTH;
  const shown = isLong ? [{ code: urlName }, ...others] : args;
  const call = literalText({ call: statement, args: shown }, indent, indent.length + 1);
  return [...(isLong ? [`${indent}const ${urlName} = ${first.code};`] : []), `${indent}${call};`];
}
