import type { DuplicateKey } from './duplicateKeys';
import { duplicateKeys } from './duplicateKeys';
import type { RequestError } from '../errors';
import { formatJson } from './formatJson';
import { checkJson } from './json';
import type { Outline } from './outline';
import { outlineOf } from './outline';

/** How many characters are built at one go: a few milliseconds' work. */
export const PIECE = 256 * 1024;

/** A text that is JSON, with its outline when it has one, or what `checkJson` says against it. */
export type Verdict = { readonly outline: Outline | undefined } | Refusal;

/** An error as data: one of another thread has neither its class nor what it is about. */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
}

/** What another thread does for this one: each takes a text and gives what can be copied. */
export const parseTasks = {
  check(text: string): Verdict {
    try {
      checkJson(text);
    } catch (error) {
      const { kind, message } = error as RequestError; // it throws nothing else
      return { kind, message };
    }
    return { outline: outlineOf(text, PIECE) };
  },
  duplicates: (text: string): DuplicateKey[] => duplicateKeys(text),
  format: (text: string): string => formatJson(text),
  formatSorted: (text: string): string => formatJson(text, { sortKeys: true }),
};

export type ParseTasks = typeof parseTasks;
