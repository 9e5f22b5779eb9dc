import assert from 'node:assert/strict';
import { pythonString } from '../../../../src/snippets/quoting/python';
import { pythonWithRequests } from '../../../support/snippets/runners/python';
import { templateTexts as texts } from '../../../support/snippets/hostileTexts';

describe('a Python string', () => {
  for (const [text, literal] of [
    ['', '""'],
    ['plain', '"plain"'],
    [`it's`, `"it's"`],
    ['{"a":1}', `'{"a":1}'`],
    [`{"a":"it's"}`, String.raw`'{"a":"it\'s"}'`],
    [`\\"`, String.raw`'\\"'`],
    ['\\n', String.raw`"\\n"`],
    ['{x} %s $x', '"{x} %s $x"'],
    ['a\r\n\tb', String.raw`"a\r\n\tb"`],
    ['\0' + '7', String.raw`"\u00007"`],
    ['\u202e\u00a0', String.raw`"\u202e\u00a0"`],
    ['\u{e0041}', String.raw`"\U000e0041"`],
    ['😀', '"😀"'],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${literal}`, () => {
      assert.equal(pythonString(text), literal);
    });
  }

  it('means exactly the text, when Python reads it', async function () {
    this.timeout(30_000);
    if ((await pythonWithRequests.missing()) !== undefined) this.skip();
    const code = `import json\nprint(json.dumps([\n${texts.map((text) => `${pythonString(text)},`).join('\n')}\n]))`;
    const [ran] = await pythonWithRequests.run([{ name: 'texts', code }], {});
    assert.equal(ran?.errors, '');
    assert.deepEqual(JSON.parse(ran.output), texts);
  });
});
