import assert from 'node:assert/strict';
import { formatJson } from '../../../../src/http/json/formatJson';
import { formatLarge } from '../../../../src/http/json/formatLarge';

const list = (rows: number) =>
  `[${Array.from({ length: rows }, (_, id) => `{"name":"row","id":${String(id)}.0}`).join(',')}]`;

/** Formats a text, and says whether others had their turn meanwhile. */
async function formatted(text: string, sortKeys: boolean) {
  let others = false;
  setImmediate(() => {
    others = true;
  });
  return { result: await formatLarge(text, { sortKeys }), others };
}

describe('formatting a text that may be large', () => {
  it('gives what formatting here gives, and lets others work where it is large', async () => {
    const text = list(50_000);
    for (const sortKeys of [false, true])
      assert.deepEqual(await formatted(text, sortKeys), {
        result: formatJson(text, { sortKeys }),
        others: true,
      });
  });

  it('does at once what is small', async () => {
    const text = list(3);
    assert.deepEqual(await formatted(text, true), {
      result: formatJson(text, { sortKeys: true }),
      others: false,
    });
  });
});
