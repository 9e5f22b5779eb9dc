import assert from 'node:assert/strict';
import { kotlinString } from '../../../../src/snippets/quoting/kotlin';
import { isReadAsWritten, writesLiterals } from '../../../support/snippets/literals';

/** What a Kotlin compiler reads: nothing is escaped between three quotes, and else only a dollar is unlike JSON. */
const read = (literal: string): unknown =>
  literal.startsWith('"""')
    ? literal.slice(3, -3)
    : JSON.parse(literal.replace(/\\(.)/g, (escape, character) => (character === '$' ? '$' : escape)));

describe('a Kotlin string', () => {
  isReadAsWritten((text) => kotlinString(text), read);

  writesLiterals(
    (text) => kotlinString(text),
    [
      ['', '""'],
      ['plain {x} {{x}} %41 `', '"plain {x} {{x}} %41 `"'],
      ['$x ${x} "$y"', String.raw`"\$x \${x} \"\$y\""`],
      ['{"a":"b\\n"}', '"""{"a":"b\\n"}"""'],
      ['quoted"', String.raw`"quoted\""`],
      ['a """ b', String.raw`"a \"\"\" b"`],
      ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
      ['"\u202e\u200b\u2028"', String.raw`"\"\u202e\u200b\u2028\""`],
      ['😀 ü </script>', '"😀 ü </script>"'],
      ['\u{e0041}', String.raw`"\udb40\udc41"`],
    ],
  );

  it('has expressions in it, in braces where a name would not end', () => {
    const page = { code: 'page' };
    assert.equal(kotlinString('?page=', page, '&a=$b'), String.raw`"?page=$page&a=\$b"`);
    assert.equal(kotlinString(page, 'ü'), '"${page}ü"');
    assert.equal(kotlinString(page, page, ''), '"$page$page"');
    assert.equal(kotlinString('{"a":"', { code: 'f(x)' }, '"}'), '"""{"a":"${f(x)}"}"""');
  });
});
