import { LosslessNumber, numberText } from '../http/json/json';
import { isObject } from './objects';

/** A place on the earth: degrees as they were sent. */
export interface Place {
  readonly latitude: string;
  readonly longitude: string;
}

const NAMES: readonly (readonly [latitude: string, longitude: string])[] = [
  ['latitude', 'longitude'],
  ['lat', 'lng'],
  ['lat', 'lon'],
];

/** The place that an object names with two of its fields; none for 0, 0, which stands for "not known". */
export function placeOf(value: unknown): Place | undefined {
  if (!isObject(value)) return undefined;
  for (const [north, east] of NAMES) {
    const latitude = degrees(own(value, north), 90);
    const longitude = degrees(own(value, east), 180);
    if (latitude === undefined || longitude === undefined) continue;
    if (Number(latitude) !== 0 || Number(longitude) !== 0) return { latitude, longitude };
  }
  return undefined;
}

/** Whether a field is one of those that name a place. */
export const isCoordinate = (name: string | number): boolean =>
  NAMES.some((names) => names.includes(String(name)));

const own = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Degrees as plain digits, in range; nothing else goes into an address. */
function degrees(value: unknown, most: number): string | undefined {
  const isNumber = typeof value === 'number' || value instanceof LosslessNumber;
  const text = isNumber ? numberText(value) : typeof value === 'string' ? value.trim() : '';
  return /^-?\d{1,3}(?:\.\d{1,30})?$/.test(text) && Math.abs(Number(text)) <= most ? text : undefined;
}
