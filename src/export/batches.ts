import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Piece } from './exportText';

/** Bytes that are written at once, about. */
const BATCH = 65_536;

/** So many pieces are made in one turn, also while nothing is written. */
const PIECES_A_TURN = 500;

/** Bytes to write, and how many rows are whole with them. */
interface Batch {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Pieces joined to batches of about 64 kB, as UTF-8; others get their turn between them. Stops with the signal's reason. */
export async function* batches(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch, void, undefined> {
  let texts: string[] = [];
  let length = 0;
  let rows = 0;
  let made = 0;
  signal?.throwIfAborted();
  for await (const piece of pieces) {
    texts.push(piece.text);
    length += piece.text.length;
    rows = piece.rows;
    // An empty piece says that work went into something else.
    if (piece.text === '' || ++made % PIECES_A_TURN === 0) await nextTurn();
    signal?.throwIfAborted();
    if (length < BATCH) continue;
    yield { bytes: Buffer.from(texts.join('')), rows };
    texts = [];
    length = 0;
    signal?.throwIfAborted();
  }
  if (length > 0) yield { bytes: Buffer.from(texts.join('')), rows };
  signal?.throwIfAborted();
}
