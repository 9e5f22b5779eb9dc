import assert from 'node:assert/strict';
import { eventLoop } from '../../../src/http/pause';
import type { Redact } from '../../../src/http/redaction/redaction';
import { createRedactor } from '../../../src/http/redaction/redaction';
import { answerMarks as marksOf } from '../../../src/session/answerMarks';
import { textResponse } from '../../support/fakeTransport';
import { openSession } from '../../support/session';
import { visits } from '../../support/visits';

const TWICE = 'appears twice in one object (line 1); the last value is shown, the raw answer has both.';

const asItIs = (text: string) => text;

const answerMarks = (text: string, redact: Redact) => marksOf(text, redact, eventLoop);

/** Waits for what a session does after its rows are shown. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('what is said of an answer’s text', () => {
  it('is nothing when no key is repeated, or when there is no text', async () => {
    assert.deepEqual(await answerMarks('{"a": {"a": 1}}', asItIs), []);
    assert.deepEqual(await answerMarks('', asItIs), []);
  });

  it('names the first repeated key and its line, in visible characters', async () => {
    assert.deepEqual(await answerMarks('{"customerId": 1, "customerId": 2}', asItIs), [
      `\`customerId\` ${TWICE}`,
    ]);
    assert.deepEqual(await answerMarks('{"a\\u202e": 1, "a\\u202e": 2}', asItIs), [`\`a\\u202e\` ${TWICE}`]);
  });

  it('does not name a key that is a secret', async () => {
    const redact = createRedactor(['se"cret']);
    assert.deepEqual(await answerMarks('{"se\\"cret": 1, "se\\"cret": 2}', redact), [`\`••••\` ${TWICE}`]);
  });

  it('counts the others, as far as they are looked for', async () => {
    const rows = (count: number) => `[${Array(count).fill('{"a": 1, "a": 2}').join(',\n')}]`;
    assert.match(
      (await answerMarks(rows(3), asItIs))[0] ?? '',
      /^`a` appears twice in one object \(line 1, and 2 more\);/,
    );
    assert.match((await answerMarks(rows(99), asItIs))[0] ?? '', /\(line 1, and at least 9 more\);/);
  });

  it('is the same for a large text, which is read in slices', async () => {
    const text = `{"a": "${'x'.repeat(1_000_000)}",\n"b": 1, "b": 2}`;
    assert.deepEqual(await answerMarks(text, asItIs), [`\`b\` ${TWICE.replace('line 1', 'line 2')}`]);
  });
});

describe('a page on the screen', () => {
  const meta = '{"totalRecords": 2, "returnedRecords": 1, "remainingRecords": 1, "nextStart": 1}';
  const twice = textResponse(`{"meta": ${meta}, "data": [{"_id": "v0", "a": 1, "a": 2}]}`);

  it('says what its text repeats and how it arrived, also when it is shown again', async () => {
    const arrived = 'The answer contains invalid characters.';
    const { session } = openSession('letsjobit', 'visits.list', (_, index) =>
      index === 0 ? { ...twice, notices: [arrived] } : visits(1, 2),
    );
    const said = () => session.state().results?.notices ?? [];
    await session.start();
    assert.deepEqual(said(), [arrived]);
    await until(() => said().length === 2);
    assert.deepEqual(said(), [`\`a\` ${TWICE}`, arrived]);
    await session.goTo('next');
    assert.deepEqual(said(), []);
    await session.goTo('previous');
    assert.deepEqual(said(), [`\`a\` ${TWICE}`, arrived]);
  });
});
