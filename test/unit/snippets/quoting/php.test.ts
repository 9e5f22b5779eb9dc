import assert from 'node:assert/strict';
import { phpString } from '../../../../src/snippets/quoting/php';
import { phpWithCurl } from '../../../support/snippets/runners/php';
import { templateTexts as texts } from '../../../support/snippets/hostileTexts';
import { writesLiterals } from '../../../support/snippets/literals';

describe('a PHP string', () => {
  writesLiterals(phpString, [
    ['', `''`],
    ['plain', `'plain'`],
    [`it's`, String.raw`'it\'s'`],
    ['{"a":1}', `'{"a":1}'`],
    ['\\', String.raw`'\\'`],
    [`\\'`, String.raw`'\\\''`],
    ['$x {$x} ${x} ?> <?php', `'$x {$x} \${x} ?> <?php'`],
    ['a\r\n\tb', String.raw`"a\r\n\tb"`],
    ['$x {$x} "\\\n', String.raw`"\$x {\$x} \"\\\n"`],
    ['\0' + '7', String.raw`"\u{0}7"`],
    ['\u202e\u00a0', String.raw`"\u{202e}\u{a0}"`],
    ['\u{e0041}', String.raw`"\u{e0041}"`],
    ['😀', `'😀'`],
  ]);

  it('means exactly the text, when PHP reads it', async function () {
    this.timeout(30_000);
    if ((await phpWithCurl.missing()) !== undefined) this.skip();
    const code = `<?php echo json_encode([\n${texts.map((text) => `${phpString(text)},`).join('\n')}\n]);`;
    const [ran] = await phpWithCurl.run([{ name: 'texts', code }], {});
    assert.equal(ran?.errors, '');
    assert.deepEqual(JSON.parse(ran.output), texts);
  });
});
