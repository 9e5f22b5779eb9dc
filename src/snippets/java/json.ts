import type { Pointer } from '../../catalog/pagination';
import { javaString } from '../quoting/java';

/** The value at a place of what Jackson read. */
export const javaAt = (root: string, at: Pointer): string =>
  at.length === 0 ? root : `${root}.at(${javaString(jsonPointer(at))})`;

/** RFC 6901. */
export const jsonPointer = (at: Pointer): string =>
  at.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a snippet says of an answer without its rows. */
export const missingRows = (at: Pointer): string =>
  `The answer has no list of rows${at.length === 0 ? '' : ` at ${at.join('.')}`}.`;
