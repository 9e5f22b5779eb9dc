import assert from 'node:assert/strict';

/** Fails with the first few of what went wrong, and how many there are. */
export function assertNone(failures: readonly string[]): void {
  const first = failures.slice(0, 5).join('\n');
  assert.equal(failures.length, 0, `${String(failures.length)} failed, such as\n${first}`);
}
