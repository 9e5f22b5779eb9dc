import assert from 'node:assert/strict';
import { literalOf, literalText } from '../../../../src/snippets/javascript/literal';

describe('a literal', () => {
  it('is one line where it fits', () => {
    assert.equal(literalText(literalOf({ a: [1, 'x'], b: {}, c: [] })), "{ a: [1, 'x'], b: {}, c: [] }");
  });

  it('opens from the outside where it does not', () => {
    const text = 'x'.repeat(80);
    assert.equal(
      literalText(literalOf({ first: { text }, second: [true, null] })),
      `{\n  first: {\n    text: '${text}',\n  },\n  second: [true, null],\n}`,
    );
  });

  it('opens the last argument of a call', () => {
    const args = [{ code: 'url' }, literalOf({ text: 'x'.repeat(80) })];
    assert.equal(
      literalText({ call: 'await fetch', args }, '  '),
      `await fetch(url, {\n    text: '${'x'.repeat(80)}',\n  })`,
    );
  });

  it('does not write a variable of the same name twice, and nothing else that looks like one', () => {
    const fields = [
      ['page', { code: 'page' }],
      ['1', { code: '1' }],
      ['null', { code: 'null' }],
    ] as const;
    assert.equal(literalText({ fields }), "{ page, '1': 1, null: null }");
  });
});
