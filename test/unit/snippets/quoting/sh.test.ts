import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { shText, shWord } from '../../../../src/snippets/quoting/sh';
import { hostileTexts, longTexts } from '../../../support/snippets/hostileTexts';

// A template has neither: JSON escapes both, and addresses percent-encode the one and replace the other.
const many = `1\u202e2'\\0\\n\\\u00a0%s\t`.repeat(100);
const texts = [...hostileTexts('canary', 1000), ...longTexts, many, `${many}\n\n`].map((text) =>
  text.replaceAll('\0', '').toWellFormed(),
);

const variable = { secret: 'key', env: 'THE_KEY' };

describe('a shell word', () => {
  for (const [text, word] of [
    ['', `''`],
    ['plain', `'plain'`],
    [`a'b"c$(d)\`e\`\\`, `'a'\\''b"c$(d)\`e\`\\'`],
    ['@file {a,b} [1-3] *', `'@file {a,b} [1-3] *'`],
    ['one\ntwo', `'one\ntwo'`],
    ['a\r\nb', `'a'"$(printf '\\015')"'\nb'`],
    ['\u202e', `"$(printf '\\342\\200\\256')"`],
    ['ü \u{e0041}😀', `'ü '"$(printf '\\363\\240\\201\\201')"'😀'`],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${word}`, () => {
      assert.equal(shWord(text), word);
    });
  }

  it('has variables in its text or beside it, which stop the command when they are not set', () => {
    assert.equal(shText(['Bearer ', 'x', variable, '']), '"Bearer x${THE_KEY:?}"');
    assert.equal(shText(['a$b ', variable]), `'a$b '"\${THE_KEY:?}"`);
    assert.equal(shText(['wow! ', variable, 'ü']), `'wow! '"\${THE_KEY:?}"'ü'`);
    assert.equal(shText([variable]), '"${THE_KEY:?}"');
    assert.equal(shText([]), `''`);
  });

  it('has other expansions where they are given, and secrets as they are asked for', () => {
    assert.equal(shText(['page=', { expand: '$page' }, '&size=1']), '"page=$page&size=1"');
    assert.equal(
      shText(['{"a":"', variable, '"}'], ({ env }) => `$(json "$${env}")`),
      `'{"a":"'"$(json "$THE_KEY")"'"}'`,
    );
  });

  for (const shell of ['sh', 'bash', 'zsh']) {
    it(`means exactly the text, when ${shell} reads it`, function () {
      this.timeout(60_000);
      if (spawnSync(shell, ['-c', ':']).status !== 0) this.skip();
      const script = texts.map((text) => `printf '%s\\0' ${shWord(text)}\n`).join('');
      const { stdout, stderr } = spawnSync(shell, { input: script, maxBuffer: 100_000_000 });
      assert.equal(stderr.toString(), '');
      assert.deepEqual(stdout.toString().split('\0').slice(0, -1), texts);
    });
  }
});
