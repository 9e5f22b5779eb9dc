import type { ImageView } from '../protocol/detail';
import { bytesText } from './bytesText';
import { base64Bytes, pictureIn } from './picture';

/** Larger pictures are not shown, in bytes. */
const LARGEST = 5_000_000;

/** A picture as an address that holds it, named after what its bytes are; otherwise why it cannot be shown. */
export function imageOf(value: unknown): ImageView {
  if (typeof value !== 'string') return { reason: 'This value is no picture.' };
  const picture = pictureIn(value);
  if (picture === undefined) return { reason: whyNone(value) };
  const bytes = base64Bytes(value, picture.from);
  if (bytes > LARGEST)
    return { reason: `The picture has ${bytesText(bytes)}; at most ${bytesText(LARGEST)} are shown.` };
  const base64 = value.slice(picture.from).replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 === 1)
    return { reason: 'The picture is damaged: its base64 has characters that do not belong there.' };
  const type = `image/${picture.format.toLowerCase()}`;
  return { url: `data:${type};base64,${base64}`, type, bytes };
}

const whyNone = (text: string): string =>
  /^data:image\/svg|^\s*<svg/i.test(text)
    ? 'SVG is not shown as a picture: it is a document that can hold scripts.'
    : 'Only PNG, JPEG, GIF and WebP are shown as pictures, and the first bytes of this are none of them.';
