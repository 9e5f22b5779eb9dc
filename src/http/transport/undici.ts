import type { Dispatcher } from 'undici';
import callRequest from 'undici/lib/api/api-request.js';
import Client from 'undici/lib/dispatcher/client.js';

// Of undici only what is used. All of it takes three times as long to load, and claims the process-wide dispatcher if
// nobody has: every other extension's fetch would run through our copy then.
export { Client };

type Options = { readonly dispatcher: Dispatcher } & Omit<Dispatcher.RequestOptions, 'origin' | 'path'>;

/** Sends a request; the answer is there when its head is. */
export function send(url: string, { dispatcher, ...options }: Options): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(url);
  return callRequest.call(dispatcher, { ...options, origin, path: `${pathname}${search}` });
}
