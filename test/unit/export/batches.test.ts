import assert from 'node:assert/strict';
import { batches } from '../../../src/export/batches';
import type { Piece } from '../../../src/export/exportText';

/** How often others had their turn while these were joined, and what became of them. */
async function join(pieces: Iterable<Piece>) {
  let turns = 0;
  let joining = true;
  const turn = () => {
    turns++;
    if (joining) setImmediate(turn);
  };
  setImmediate(turn);
  const made: { bytes: number; rows: number }[] = [];
  for await (const { bytes, rows } of batches(pieces, undefined)) made.push({ bytes: bytes.length, rows });
  joining = false;
  return { turns, made };
}

describe('Pieces of a file', () => {
  it('are joined to batches of 64 kB with the rows that are whole then', async () => {
    const pieces = Array.from({ length: 100 }, (_, row) => ({ text: 'é'.repeat(1024), rows: row + 1 }));
    const { made } = await join(pieces);
    assert.deepEqual(made, [
      { bytes: 131_072, rows: 64 },
      { bytes: 73_728, rows: 100 },
    ]);
  });

  it('let others have their turn after every 500', async () => {
    const { turns, made } = await join(Array.from({ length: 5_000 }, (_, row) => ({ text: 'x', rows: row })));
    assert.ok(turns >= 10, `${turns} turns`);
    assert.deepEqual(made, [{ bytes: 5_000, rows: 4_999 }]);
  });

  it('let others have their turn after each that is empty', async () => {
    const { turns, made } = await join(Array.from({ length: 20 }, () => ({ text: '', rows: 0 })));
    assert.ok(turns >= 20, `${turns} turns`);
    assert.deepEqual(made, []);
  });
});
