import { goString } from '../../../../src/snippets/quoting/go';
import { isReadAsWritten, writesLiterals } from '../../../support/snippets/literals';

/** What a Go compiler reads: nothing is escaped between backticks, and else only the long escape is unlike JSON's. */
const read = (literal: string): unknown =>
  literal.startsWith('`')
    ? literal.slice(1, -1)
    : JSON.parse(
        literal.replace(/\\(?:U(.{8})|.)/g, (escape, code: string | undefined) =>
          code === undefined ? escape : String.fromCodePoint(Number.parseInt(code, 16)),
        ),
      );

describe('a Go string', () => {
  isReadAsWritten(goString, read, { held: (text) => text.toWellFormed() });

  writesLiterals(goString, [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 %s', '"plain {x} {{x}} $x ${x} %41 %s"'],
    ['{"a":"b\\n"}', '`{"a":"b\\n"}`'],
    ['`a` "b"', '"`a` \\"b\\""'],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['"\u202e\u200b\u2028\ufeff"', String.raw`"\"\u202e\u200b\u2028\ufeff\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\U000e0041"`],
  ]);
});
