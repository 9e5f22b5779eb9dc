import assert from 'node:assert/strict';
import { rubyInner, rubyString } from '../../../../src/snippets/quoting/ruby';
import { ruby } from '../../../support/snippets/runners/ruby';
import { templateTexts as texts } from '../../../support/snippets/hostileTexts';
import { writesLiterals } from '../../../support/snippets/literals';

describe('a Ruby string', () => {
  writesLiterals(rubyString, [
    ['', `''`],
    ['plain', `'plain'`],
    [`it's`, String.raw`'it\'s'`],
    ['{"a":1}', `'{"a":1}'`],
    ['\\', String.raw`'\\'`],
    [`\\'`, String.raw`'\\\''`],
    ['#{x} #$x #@x %{x}', `'#{x} #$x #@x %{x}'`],
    ['a\r\n\tb', String.raw`"a\r\n\tb"`],
    ['#{x} #$x "\\\n', String.raw`"\#{x} \#$x \"\\\n"`],
    ['\0' + '7', String.raw`"\u{0}7"`],
    ['\u202e\u00a0', String.raw`"\u{202e}\u{a0}"`],
    ['\u{e0041}', String.raw`"\u{e0041}"`],
    ['😀', `'😀'`],
  ]);

  it('has nothing with a meaning beside what is put between', () => {
    assert.equal(rubyInner('Bearer "#{x}"\\'), String.raw`Bearer \"\#{x}\"\\`);
  });

  it('means exactly the text, when Ruby reads it', async function () {
    this.timeout(30_000);
    if ((await ruby.missing()) !== undefined) this.skip();
    const literals = texts.flatMap((text) => [rubyString(text), `"${rubyInner(text)}"`]);
    const code = `require 'json'\nputs JSON.generate([\n${literals.map((literal) => `${literal},`).join('\n')}\n])`;
    const [ran] = await ruby.run([{ name: 'texts', code }], {});
    assert.equal(ran?.errors, '');
    assert.deepEqual(
      JSON.parse(ran.output),
      texts.flatMap((text) => [text, text]),
    );
  });
});
