import type { Pointer } from '../../catalog/pagination';
import { jsonPointer } from '../java/json';
import { kotlinString } from '../quoting/kotlin';

/** The value at a place of what Jackson read. */
export const kotlinAt = (root: string, at: Pointer): string =>
  at.length === 0 ? root : `${root}.at(${kotlinString(jsonPointer(at))})`;
