import type { Fields } from '../../read';
import { comparable, compare } from './conditions';
import { texts, translate } from './texts';
import { valueOf, type Vehicle } from './vehicles';

/** The different values that vehicles have in the fields, in order, by field; translated ones with their text. */
export const filterValues = (
  vehicles: readonly Vehicle[],
  fields: readonly string[],
  language: string | undefined,
): Fields => Object.fromEntries(fields.map((field) => [field, valuesOf(vehicles, field, language)]));

function valuesOf(vehicles: readonly Vehicle[], field: string, language: string | undefined) {
  const found = new Set(vehicles.map((vehicle) => valueOf(vehicle, field)));
  const values = [...found].toSorted((one, other) => compare(comparable(one), comparable(other)));
  return Object.hasOwn(texts, field) ? values.map((value) => translate(field, value, language)) : values;
}
