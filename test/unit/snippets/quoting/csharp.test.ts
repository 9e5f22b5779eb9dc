import { csharpString } from '../../../../src/snippets/quoting/csharp';
import { isReadAsWritten, writesLiterals } from '../../../support/snippets/literals';

/** What a C# compiler reads: nothing is escaped between three quotes, and else no escape is unlike JSON's. */
const read = (literal: string): unknown =>
  literal.startsWith('"""') ? literal.slice(3, -3) : JSON.parse(literal);

describe('a C# string', () => {
  isReadAsWritten(csharpString, read);

  writesLiterals(csharpString, [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 `', '"plain {x} {{x}} $x ${x} %41 `"'],
    ['{"a":"b\\n"}', '"""{"a":"b\\n"}"""'],
    ['"quoted', String.raw`"\"quoted"`],
    ['quoted"', String.raw`"quoted\""`],
    ['a """ b', String.raw`"a \"\"\" b"`],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['"\u202e\u200b\u2028"', String.raw`"\"\u202e\u200b\u2028\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\udb40\udc41"`],
  ]);
});
