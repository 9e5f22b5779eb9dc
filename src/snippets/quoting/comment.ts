import { escapeInvisible } from './invisible';
import { unicodeEscape } from './js';

/** Text for a comment: one line, nothing invisible in it, and no end of a `/** … *\/` comment. */
export const commentText = (text: string): string =>
  escapeInvisible(text.replace(/\s+/g, ' ').trim(), unicodeEscape).replaceAll('*/', '*\\/');
