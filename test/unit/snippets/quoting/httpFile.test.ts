import assert from 'node:assert/strict';
import { httpFileRefusal, httpFileText } from '../../../../src/snippets/quoting/httpFile';

const variable = { secret: 'key', env: 'THE_KEY' };

describe('a text in a .http file', () => {
  it('stands as it is, and secrets are variables of the environment', () => {
    assert.equal(
      httpFileText(['Bearer ', variable, ` '"$x \${x} \\ #`]),
      `Bearer {{$processEnv THE_KEY}} '"$x \${x} \\ #`,
    );
  });

  for (const text of ['', '{"a":{"b":1}}', '{x} }} %0a ### // < > @ ü 😀']) {
    it(`is not refused: ${text}`, () => {
      assert.equal(httpFileRefusal([text], 'The body'), undefined);
    });
  }

  it('is refused with {{, also where it comes in two parts', () => {
    const reason = 'The body has {{, which REST Client and httpYac read as a variable.';
    assert.equal(httpFileRefusal(['a{{b}}'], 'The body'), reason);
    assert.equal(httpFileRefusal(['a{', '{b}}'], 'The body'), reason);
  });

  for (const [text, code] of [
    ['\u202e', 'U+202E'],
    ['a\u00a0b', 'U+00A0'],
    ['\u{e0041}', 'U+E0041'],
    ['a\nb', 'U+000A'],
  ] as const) {
    it(`is refused with ${code}, which could not be seen`, () => {
      assert.equal(
        httpFileRefusal([text], 'The body'),
        `The body has the invisible character ${code}, which a .http file cannot show.`,
      );
    });
  }

  it('is refused where a value would have to be escaped', () => {
    assert.equal(
      httpFileRefusal(['{"a":"', { ...variable, as: 'json' }, '"}'], 'The body'),
      'The body has the variable THE_KEY, and a .http file cannot escape a " in its value.',
    );
    assert.equal(
      httpFileRefusal(['?a=', { ...variable, as: 'query' }], 'The address'),
      'The address has the variable THE_KEY, and a .http file cannot escape a % in its value.',
    );
  });
});
