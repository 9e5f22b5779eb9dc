import type { RequestError } from '../errors';
import { formatJson } from './formatJson';
import { checkJson } from './json';

/** An error as data: one of another thread has neither its class nor what it is about. */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
}

/** What another thread does for this one: each takes a text and gives what can be copied. */
export const parseTasks = {
  /** What `checkJson` says against a text. */
  check(text: string): Refusal | undefined {
    try {
      checkJson(text);
      return undefined;
    } catch (error) {
      const { kind, message } = error as RequestError; // it throws nothing else
      return { kind, message };
    }
  },
  format: (text: string): string => formatJson(text),
  formatSorted: (text: string): string => formatJson(text, { sortKeys: true }),
};

export type ParseTasks = typeof parseTasks;
