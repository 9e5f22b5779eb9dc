import type { LookupAddress } from 'node:dns';
import dns from 'node:dns';

/** What a name leads to: addresses, or the code of the failure to look it up. */
export type Found = readonly LookupAddress[] | string;

type Lookup = (
  host: string,
  options: { readonly all?: boolean },
  done: (error: Error | null, found?: string | LookupAddress[], family?: number) => void,
) => void;

/** A made-up name: what it leads to when it is asked for the time number `index`, and what time it is then. */
interface Name {
  readonly found: (index: number) => Found;
  readonly now: () => number;
  /** When it was asked for. */
  readonly asked: number[];
}

/**
 * Answers the names that a test made up, for as long as it is in use: no test asks the real network. Names that
 * nobody made up are looked up as ever.
 */
export function madeUpNames(): Disposable & {
  add(name: string, found: Name['found'], now: Name['now']): Name['asked'];
} {
  const names = new Map<string, Name>();
  const real = dns.lookup;
  const fake: Lookup = (host, options, done) => {
    const name = names.get(host);
    if (name === undefined) {
      (real as Lookup)(host, options, done); // called as it is called here
      return;
    }
    const index = name.asked.push(name.now()) - 1;
    process.nextTick(answer, name.found(index), host, options.all === true, done);
  };
  // Sound for the one way in which sockets call it: with options and a callback.
  dns.lookup = fake as typeof dns.lookup;
  return {
    add: (name, found, now) => {
      const asked: number[] = [];
      names.set(name, { found, now, asked });
      return asked;
    },
    [Symbol.dispose]: () => {
      dns.lookup = real;
    },
  };
}

function answer(found: Found, host: string, all: boolean, done: Parameters<Lookup>[2]): void {
  if (typeof found === 'string') {
    done(Object.assign(new Error(`getaddrinfo ${found} ${host}`), { code: found, syscall: 'getaddrinfo' }));
  } else if (all) done(null, [...found]);
  else done(null, found[0]?.address, found[0]?.family);
}
