import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../../src/http/transport/decodeText';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const JSON_TYPE = 'application/json';

describe('the text of a body', () => {
  it('is UTF-8 unless something else is said, and then the bytes are not kept', () => {
    for (const type of [
      undefined,
      '',
      JSON_TYPE,
      `${JSON_TYPE}; charset=utf-8`,
      `${JSON_TYPE};CHARSET="UTF8"`,
    ]) {
      assert.deepEqual(decodeText(utf8('Zürich 🚚'), type), { text: 'Zürich 🚚', notices: [] });
    }
    assert.deepEqual(decodeText(bytes(), JSON_TYPE), { text: '', notices: [] });
  });

  it('carries any well-formed text exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(decodeText(utf8(`x${text}`), JSON_TYPE).text, `x${text}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses its byte order mark, whatever the header says', () => {
    assert.deepEqual(decodeText(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d), `${JSON_TYPE}; charset=latin1`), {
      text: '{}',
      notices: [],
    });
    const little = bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0);
    assert.deepEqual(decodeText(little, JSON_TYPE), { text: '{}', bytes: little, notices: [] });
    const big = bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d);
    assert.deepEqual(decodeText(big, JSON_TYPE), { text: '{}', bytes: big, notices: [] });
  });

  it('keeps a mark that is not at the beginning', () => {
    assert.equal(decodeText(utf8('a\ufeffb'), JSON_TYPE).text, 'a\ufeffb');
  });

  it('follows the charset that the header names, and keeps the bytes', () => {
    const latin = bytes(0x5a, 0xfc);
    assert.deepEqual(decodeText(latin, 'text/plain; boundary=x; charset=ISO-8859-1'), {
      text: 'Zü',
      bytes: latin,
      notices: [],
    });
  });

  it('is read as UTF-8, and says so, when the charset is not known', () => {
    assert.deepEqual(decodeText(utf8('ü'), `${JSON_TYPE}; charset=klingon`), {
      text: 'ü',
      notices: ['The answer names a character set that is not known; it was read as UTF-8.'],
    });
  });

  it('shows what cannot be read, says so, and keeps the bytes', () => {
    const broken = bytes(0x61, 0xff, 0x62, 0xc3);
    assert.deepEqual(decodeText(broken, JSON_TYPE), {
      text: 'a\ufffdb\ufffd',
      bytes: broken,
      notices: ['The answer contains invalid characters.'],
    });
    const surrogate = bytes(0xed, 0xa0, 0x80); // half a pair, which UTF-8 does not allow
    assert.equal(decodeText(surrogate, JSON_TYPE).bytes, surrogate);
    assert.deepEqual(decodeText(bytes(0xff), `${JSON_TYPE}; charset=klingon`).notices, [
      'The answer names a character set that is not known; it was read as UTF-8.',
      'The answer contains invalid characters.',
    ]);
    const odd = bytes(0xff, 0xfe, 0x7b);
    assert.deepEqual(decodeText(odd, JSON_TYPE).notices, ['The answer contains invalid characters.']);
  });
});
