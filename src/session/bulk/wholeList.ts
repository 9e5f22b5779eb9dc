import { isDeepStrictEqual } from 'node:util';
import type { Operation, RawInput } from '../../catalog/operation';
import { positionName, sizeName } from '../../client/lists/readPage';

/** The same input from the list's beginning, in the largest pages that the vendor gives: the fewest requests. */
export function wholeList({ page }: Operation, input: RawInput): RawInput {
  const position = positionName(page);
  const size = sizeName(page);
  const others = Object.entries(input.query ?? {}).filter(([name]) => name !== position);
  const largest = 'maxSize' in page && size !== undefined ? [[size, page.maxSize] as const] : [];
  return { ...input, query: Object.fromEntries([...others, ...largest]) };
}

/** Whether two inputs ask for the same, whatever the order of their fields; one may have lain in a file as JSON. */
export const isSameInput = (one: RawInput, other: RawInput): boolean =>
  isDeepStrictEqual(asJson(one), asJson(other));

const asJson = (input: RawInput): unknown => JSON.parse(JSON.stringify(input));
