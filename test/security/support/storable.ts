import { hostileKeys, hostileValues, withKey } from './hostileValues';

/** What of the hostile values a store can hold at all: it keeps JSON. Getters and functions do not get that far. */
export const storable: readonly unknown[] = hostileValues.flatMap((value) => {
  try {
    const text = JSON.stringify(value) as string | undefined; // undefined for what JSON does not know
    return text === undefined ? [] : [JSON.parse(text) as unknown];
  } catch {
    return [];
  }
});

/** The same record with each of its parts replaced by everything hostile, with each left out, and with hostile keys more. */
export function* damaged(record: object): Generator<unknown, void, undefined> {
  for (const [key, part] of Object.entries(record) as [string, unknown][]) {
    for (const value of storable) yield withKey(record, key, value);
    yield Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
    if (typeof part === 'object' && part !== null && !Array.isArray(part))
      for (const inner of damaged(part)) yield withKey(record, key, inner);
  }
  for (const key of hostileKeys) for (const value of ['x', { x: 1 }]) yield withKey(record, key, value);
}
