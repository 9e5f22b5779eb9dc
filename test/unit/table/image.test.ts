import assert from 'node:assert/strict';
import { signatures } from '../../../src/sandbox/vendors/letsjobit/signatures';
import { cellOf } from '../../../src/table/cells';
import { imageOf } from '../../../src/table/image';
import { gif, png, webp } from './pictures';

const reason = (value: unknown): string => {
  const image = imageOf(value);
  assert.ok('reason' in image);
  return image.reason;
};

describe('a picture', () => {
  it('is shown from its base64, with the type that its bytes are', () => {
    assert.deepEqual(imageOf(png), { url: `data:image/png;base64,${png}`, type: 'image/png', bytes: 70 });
    assert.deepEqual(imageOf(`data:image/jpeg;name=a.jpg;base64,${gif}`), {
      url: `data:image/gif;base64,${gif}`,
      type: 'image/gif',
      bytes: 42,
    });
    for (const [value, type] of [
      [webp, 'image/webp'],
      [signatures[0], 'image/jpeg'],
    ] as const) {
      const image = imageOf(value);
      assert.ok('url' in image && image.type === type);
      assert.equal(image.bytes, Buffer.from(value ?? '', 'base64').byteLength);
    }
  });

  it('may stand on several lines', () => {
    const lines = `${png.slice(0, 76)}\r\n${png.slice(76)}\r\n`;
    assert.deepEqual(imageOf(lines), imageOf(png));
    assert.equal(cellOf(lines).text, 'PNG image, 70 B');
  });

  it('is never an SVG, whatever it says of itself', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const base64 = Buffer.from(svg).toString('base64');
    for (const value of [svg, `data:image/svg+xml;base64,${base64}`, `data:image/svg+xml,${svg}`])
      assert.match(reason(value), /SVG/);
    assert.match(reason(`data:image/png;base64,${base64}`), /first bytes/);
    assert.equal(cellOf(`data:image/png;base64,${base64}`).kind, 'text');
  });

  it('is not shown when it is damaged, too large or something else', () => {
    assert.match(reason(`${png.slice(0, 80)}"><script>`), /first bytes/);
    assert.match(reason(`iVBORw0KGgo${'A'.repeat(1_000)}"><script>`), /damaged/);
    assert.match(reason(`iVBORw0KGgo${'A'.repeat(7_000_000)}`), /5\.3 MB; at most 5\.0 MB/);
    assert.match(reason(5), /no picture/);
    assert.match(reason('a text that is long enough to be base64 of something'), /first bytes/);
  });
});
