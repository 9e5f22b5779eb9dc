import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rustString } from '../../../../src/snippets/quoting/rust';
import { isReadAsWritten, writesLiterals } from '../../../support/snippets/literals';

/** What a Rust compiler reads: nothing is escaped in a raw string, and else only the code points are unlike JSON. */
function read(literal: string): unknown {
  const raw = /^r(#*)"/.exec(literal);
  if (raw !== null) {
    const end = `"${raw[1] ?? ''}`;
    assert.equal(literal.indexOf(end, raw[0].length), literal.length - end.length);
    return literal.slice(raw[0].length, -end.length);
  }
  return JSON.parse(
    literal.replace(/\\(?:u\{(\w+)\}|.)/g, (escape, code: string | undefined) =>
      code === undefined
        ? escape
        : JSON.stringify(String.fromCodePoint(Number.parseInt(code, 16))).slice(1, -1),
    ),
  );
}

describe('a Rust string', () => {
  isReadAsWritten(rustString, read, {
    texts: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', '#', '\\', 'a') })),
    held: (text) => text.toWellFormed(),
  });

  writesLiterals(rustString, [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 `', '"plain {x} {{x}} $x ${x} %41 `"'],
    ['{"a":"b\\n"}', 'r#"{"a":"b\\n"}"#'],
    ['a\\b', String.raw`r"a\b"`],
    ['"#a"##b', 'r###""#a"##b"###'],
    ['\r\n\t\0', String.raw`"\r\n\t\u{0}"`],
    ['"\u202e\u200b\u2028"', String.raw`"\"\u{202e}\u{200b}\u{2028}\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\u{e0041}"`],
  ]);
});
