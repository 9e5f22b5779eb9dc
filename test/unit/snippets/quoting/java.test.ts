import assert from 'node:assert/strict';
import { javaString } from '../../../../src/snippets/quoting/java';
import { isReadAsWritten, writesLiterals } from '../../../support/snippets/literals';

/** What a Java compiler reads: no escape is unlike JSON's, and no line break is written as `\u`. */
function read(expression: string): string {
  assert.doesNotMatch(expression, /[^ -~]|(?<!\\)(?:\\\\)*\\u00(?:0a|0d|22|5c)/);
  if (!expression.startsWith('String.join("", ')) return JSON.parse(expression) as string; // one literal is a text
  const literals = `[${expression.slice('String.join("", '.length, -1)}]`;
  return (JSON.parse(literals) as string[]).join(''); // literals and commas between them
}

describe('a Java string', () => {
  isReadAsWritten(javaString, read);

  for (const text of ['x'.repeat(70_000), 'ü€'.repeat(20_000), `x${'😀'.repeat(30_000)}`]) {
    it(`of ${String(text.length)} units, which no literal holds, is joined when the program runs`, () => {
      const expression = javaString(text);
      assert.equal(read(expression), text);
      for (const literal of expression.split(', '))
        assert.ok(literal.replace(/\\u..../g, 'xxx').length < 65_535);
      assert.ok(javaString(text).isWellFormed());
    });
  }

  writesLiterals(javaString, [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 `', '"plain {x} {{x}} $x ${x} %41 `"'],
    ['{"a":"b\\n"}', String.raw`"{\"a\":\"b\\n\"}"`],
    ['\\u0022', String.raw`"\\u0022"`],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['\u202e\u200b\u2028', String.raw`"\u202e\u200b\u2028"`],
    ['😀 ü </script>', String.raw`"\ud83d\ude00 \u00fc </script>"`],
  ]);
});
