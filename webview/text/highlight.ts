/** A stretch of code, and what it is. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'string' | 'number' | 'keyword';
}

const keywords =
  'await|async|break|case|catch|class|const|continue|def|do|elif|else|export|extends|false|finally|for|from|func|function|go|if|import|in|interface|let|new|None|null|nil|of|package|public|raise|readonly|require|return|static|switch|this|throw|True|False|true|try|type|undefined|using|var|void|while|with|yield';

// One pass, first match wins. A guess that serves many languages: a wrong colour is the worst it can do.
const token = new RegExp(
  [
    String.raw`(?<comment>(?:^|(?<=[\s;{(]))(?:\/\/|# ).*|\/\*[\s\S]*?\*\/)`,
    String.raw`(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\]|\\.)*'|\`(?:[^\`\\]|\\.)*\`)`,
    String.raw`(?<number>\b\d+(?:\.\d+)?\b)`,
    String.raw`(?<keyword>\b(?:${keywords})\b)`,
  ].join('|'),
  'gm',
);

/** Cuts code into coloured pieces; joined, they are the code again. */
export function highlight(code: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    if (match.index > end) pieces.push({ text: code.slice(end, match.index), kind: 'plain' });
    pieces.push({ text: match[0], kind: kindOf(match.groups ?? {}) });
    end = match.index + match[0].length;
  }
  if (end < code.length) pieces.push({ text: code.slice(end), kind: 'plain' });
  return pieces;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Piece['kind'] {
  if (groups.comment !== undefined) return 'comment';
  if (groups.string !== undefined) return 'string';
  return groups.number === undefined ? 'keyword' : 'number';
}
