/** A long text in pieces of a line each, cut after commas unless said otherwise; joined they are the text. */
export function piecesOf(text: string, cut: RegExp = AFTER_COMMAS): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of text.split(cut)) {
    if (piece !== '' && piece.length + part.length > WIDTH) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

const WIDTH = 100;

const AFTER_COMMAS = /(?<=,)/;

/** Leaves no quote at either end of a piece, for languages whose raw strings cannot have one there. */
export const BEFORE_COMMAS = /(?<=[^",])(?=,)/;
