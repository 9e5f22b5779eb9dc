import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenEnd } from '../../../../src/client/proofs/tokenEnd';

const token = (claims: unknown): string =>
  ['{"alg":"HS256"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('The end of a token', () => {
  it('is what it says itself', () => {
    assert.equal(tokenEnd(token({ exp: 1_800_000_000 })), 1_800_000_000_000);
    assert.equal(tokenEnd(token({ exp: 1_800_000_000, iat: 1 }), 86_400), 1_800_000_000_000);
  });

  it('follows from its issue where only the document states a life, as of Autengo’s example', () => {
    const example = token({ sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 });
    assert.equal(tokenEnd(example, 86_400), (1_516_239_022 + 86_400) * 1000);
    assert.equal(tokenEnd(example), undefined);
  });

  it('is not known of what is no such token', () => {
    for (const text of [
      '',
      'opaque',
      'a.b.c',
      'a.b',
      token([]),
      token(null),
      token({ exp: 'soon' }),
      token({ exp: -1 }),
    ])
      assert.equal(tokenEnd(text, 86_400), undefined, text);
  });

  it('is a date or unknown, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => token(JSON.parse(text))),
        ),
        (text) => {
          const end = tokenEnd(text, 86_400);
          assert.ok(end === undefined || Number.isFinite(end));
        },
      ),
    );
  });
});
