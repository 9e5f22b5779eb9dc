import type { DuplicateKey } from '../http/json/duplicateKeys';
import type { Redact } from '../http/redaction/redaction';
import { cellOf } from '../table/cells';

/** Texts up to this many characters are read through here: it takes some milliseconds. */
const LARGE = 1_000_000;

/**
 * What the user should know of an answer's text that its rows do not show, one sentence each. It takes its
 * time, and what finds it loads only then: for after the rows are on the screen. A key may hold a secret.
 */
export async function answerMarks(text: string, redact: Redact): Promise<readonly string[]> {
  const keys = await (text.length <= LARGE ? repeatedHere(text) : repeatedElsewhere(text));
  const [first] = keys;
  if (first === undefined) return [];
  const { MOST_DUPLICATES } = await import('../http/json/duplicateKeys');
  return [sentence(first, keys.length - 1, keys.length === MOST_DUPLICATES, redact)];
}

const repeatedHere = async (text: string): Promise<readonly DuplicateKey[]> =>
  (await import('../http/json/duplicateKeys')).duplicateKeys(text);

/** None when there is no other thread: reading it through here would hold everything up for a hint. */
const repeatedElsewhere = async (text: string): Promise<readonly DuplicateKey[]> =>
  (await import('../http/json/parseThread')).parseThread.run('duplicates', text).catch(() => []);

function sentence({ path, line }: DuplicateKey, others: number, atLeast: boolean, redact: Redact): string {
  const more = others === 0 ? '' : `, and ${atLeast ? 'at least ' : ''}${String(others)} more`;
  const name = cellOf(redact(path.at(-1) ?? '')).text;
  return `\`${name}\` appears twice in one object (line ${String(line)}${more}); the last value is shown, the raw answer has both.`;
}
