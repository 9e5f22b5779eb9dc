import type { ProfileColour } from '../../protocol/state';
import { isColour } from './colours';

/** A named set of credentials with the only origin that they may go to. */
export interface Profile {
  readonly vendorId: string;
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  /** Whether operations that change the vendor's data may be sent with it. */
  readonly writable: boolean;
  readonly colour?: ProfileColour;
  readonly fields: Readonly<Record<string, string>>;
}

/** The text of a profile's entry. */
export const storedText = ({ name, origin, fields, writable, colour }: Profile): string =>
  JSON.stringify({ name, origin, fields, writable, ...(colour === undefined ? {} : { colour }) });

/** The profile that an entry's text holds; undefined where it is none. */
export function readStored(vendorId: string, id: string, text: string): Profile | undefined {
  const stored = parsed(text);
  if (!isStored(stored)) return undefined;
  const { name, origin, fields, writable, colour } = stored;
  return {
    vendorId,
    id,
    name,
    origin,
    fields,
    // A profile that was stored before there were writes does not allow them.
    writable: writable === true,
    ...(isColour(colour) ? { colour } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Stored = Pick<Profile, 'name' | 'origin' | 'fields'> & {
  readonly writable?: unknown;
  readonly colour?: unknown;
};

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { name, origin, fields } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  if (typeof name !== 'string' || typeof origin !== 'string' || typeof fields !== 'object' || fields === null)
    return false;
  return Object.values(fields).every((field) => typeof field === 'string');
}
