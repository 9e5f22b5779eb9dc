import type { JsonObject } from './types';

/** A reference to a named schema. */
export const refTo = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The first name that is not taken, or the last with a number behind it. */
export function freeName(names: readonly [string, ...string[]], taken: (name: string) => boolean): string {
  const last = names.at(-1) ?? names[0];
  let name = names.find((one) => !taken(one));
  for (let count = 2; name === undefined; count++) {
    if (!taken(`${last}${String(count)}`)) name = `${last}${String(count)}`;
  }
  return name;
}
