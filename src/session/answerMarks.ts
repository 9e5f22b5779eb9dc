import type { DuplicateKey } from '../http/json/duplicateKeys';
import type { Pause } from '../http/pause';
import { runInSlices } from '../http/pause';
import type { Redact } from '../http/redaction/redaction';
import { cellOf } from '../table/cells';

/**
 * What the user should know of an answer's text that its rows do not show, one sentence each. It takes its
 * time, in slices, and what finds it loads only then: for after the rows are on the screen. A key may hold a secret.
 */
export async function answerMarks(text: string, redact: Redact, pause: Pause): Promise<readonly string[]> {
  const { findDuplicateKeys, MOST_DUPLICATES } = await import('../http/json/duplicateKeys');
  const keys = await runInSlices(findDuplicateKeys(text), pause);
  const [first] = keys;
  return first === undefined
    ? []
    : [sentence(first, keys.length - 1, keys.length === MOST_DUPLICATES, redact)];
}

function sentence({ path, line }: DuplicateKey, others: number, atLeast: boolean, redact: Redact): string {
  const more = others === 0 ? '' : `, and ${atLeast ? 'at least ' : ''}${String(others)} more`;
  const name = cellOf(redact(path.at(-1) ?? '')).text;
  return `\`${name}\` appears twice in one object (line ${String(line)}${more}); the last value is shown, the raw answer has both.`;
}
