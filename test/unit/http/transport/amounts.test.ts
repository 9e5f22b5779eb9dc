import assert from 'node:assert/strict';
import { seconds, size } from '../../../../src/http/transport/amounts';

describe('an amount in a sentence', () => {
  it('is rounded to what a reader needs', () => {
    assert.deepEqual([10_000, 1_500, 150, 60].map(seconds), [
      '10 seconds',
      '1.5 seconds',
      '0.15 seconds',
      '0.06 seconds',
    ]);
    assert.deepEqual([0, 1023, 1024, 12_300, 1_048_576, 26_214_400].map(size), [
      '0 bytes',
      '1023 bytes',
      '1 kB',
      '12 kB',
      '1 MB',
      '25 MB',
    ]);
  });
});
