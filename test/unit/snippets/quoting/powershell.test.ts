import assert from 'node:assert/strict';
import { powershellString } from '../../../../src/snippets/quoting/powershell';
import { hostileTexts, longTexts } from '../../../support/snippets/hostileTexts';

const texts = [...hostileTexts('canary', 1000), ...longTexts];

/** What PowerShell makes of such a string: in single quotes two mean one, and the escapes are those of .NET. */
function read(expression: string): string {
  const [, escaped, inner = assert.fail(expression)] =
    /^(?:'|(\[regex\]::Unescape\()')((?:[ -&(-~]|'')*)'\)?$/.exec(expression) ?? [];
  const text = inner.replaceAll("''", "'");
  if (escaped === undefined) return text;
  return text.replace(/\\(?:u([0-9a-f]{4})|(\\))/g, (_, code?: string) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

describe('a PowerShell string', () => {
  for (const [text, expression] of [
    ['', `''`],
    [`it's`, `'it''s'`],
    ['$x ${x} $(x) `n "q" \\ # %', `'$x \${x} $(x) \`n "q" \\ # %'`],
    ['‘’‚‛', String.raw`[regex]::Unescape('\u2018\u2019\u201a\u201b')`],
    ['a\\b\n', String.raw`[regex]::Unescape('a\\b\u000a')`],
    [`'ü`, String.raw`[regex]::Unescape('''\u00fc')`],
    ['\0\u202e', String.raw`[regex]::Unescape('\u0000\u202e')`],
    ['😀', String.raw`[regex]::Unescape('\ud83d\ude00')`],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${expression}`, () => {
      assert.equal(powershellString(text), expression);
    });
  }

  it('means exactly the text, and is of printable ASCII only', () => {
    for (const text of texts) assert.equal(read(powershellString(text)), text);
  });
});
