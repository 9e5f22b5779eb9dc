import type { Operation } from '../../catalog/operation';
import type { WalkedPage } from '../../client/apiClient';
import { readPage } from '../../client/lists/readPage';
import { buildWritten, hasWrittenZeros } from '../../http/json/json';

/** Longer texts are not read again, in characters: it would hold others up. */
const LONGEST = 2_000_000;

/**
 * A page's rows with every number as it was written: 12.50 stays 12.50, where the value alone is 12.5. The client
 * gives values; what the user sees, copies and exports is what came.
 */
export function rowsAsWritten(operation: Operation, page: WalkedPage<unknown>): readonly unknown[] {
  const { text } = page.response;
  // Where rows were left out, which they were is not known here.
  if (page.skipped > 0 || text.length > LONGEST || !hasWrittenZeros(text)) return page.rows;
  return readPage(operation, buildWritten(text), {}).rows;
}
