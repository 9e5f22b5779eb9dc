import type { Socket } from 'node:net';
import type { Limits } from '../../src/http/transport/limits';
import type { Outcome } from '../../src/http/outcome';
import type { Authority, Identity } from '../support/certificates';
import type { Found } from '../support/faults/names';
import type { FaultServer, Received, Reply } from '../support/faults/server';
import type { InstantClock } from '../support/instantClock';
import type { Call, Kit } from './kits';

/**
 * What is asked of the client: the whole list page by page, one object, a write, or one object by three callers
 * at once, three times each.
 */
export type Act = 'list' | 'one' | 'write' | 'many';

/** The callers of `many`. */
export const CALLERS = 3;

/** What a fault may refer to while a case is played. */
export interface World {
  readonly kit: Kit;
  readonly call: Call;
  readonly clock: InstantClock;
  /** A server of somebody else's, which must never see a credential. */
  readonly elsewhere: FaultServer;
  /** The good answer to a request. */
  good(request: Received): Reply;
  /** Every connection of the vendor's is gone, and the client had a moment to notice. */
  disconnect(): Promise<void>;
  /** The user stops it; of several callers, only the first. */
  stop(): void;
}

/** Where the vendor is, and how one gets there. Plain HTTP on 127.0.0.1 unless said. */
export interface Site {
  /** Speaks TLS as this one. */
  readonly identity?: (authority: Authority, name: string) => Identity;
  /** Whether the client is told to trust the test's authority. It is unless this is false. */
  readonly trusted?: boolean;
  /** A name of its own in place of an address, and what it leads to. Names need TLS. */
  readonly found?: (index: number) => Found;
  /** A proxy in between, and what it answers to CONNECT. */
  readonly proxy?: (connect: Received) => Reply;
  /** Sees every connection before a byte of it, and says whether it has dealt with it. */
  readonly greet?: (socket: Socket, index: number, world: World) => boolean;
  /** Nobody listens at the vendor's address. */
  readonly closed?: boolean;
}

/**
 * When a request follows the one before it: at once, after a random pause, or after a countdown of exactly so
 * many milliseconds. `asleep`: time that passed while nobody waited. `atLeast`: where several callers wait for
 * each other, so that it may be a moment longer.
 */
export type Gap = 'at once' | 'backoff' | number | { readonly asleep: number } | { readonly atLeast: number };

/** What must be seen from outside. Texts may hold {host}, {vendor}, {operation}. */
export interface Expected {
  /** What the caller is told; a success without it. */
  readonly error?: Told;
  /** Rows that the caller got. */
  readonly rows: number;
  readonly notices?: readonly string[];
  /** A piece of JSON that the rows hold exactly so. */
  readonly has?: string;
  /** Where the meter's numbers come from at the end, each window's. */
  readonly meter?: 'header' | 'counted' | 'estimated';
  /** Whether a list that was read to its end is told to be complete. It is unless this is false. */
  readonly complete?: boolean;
  /** Paths that led to the answer of the first page. */
  readonly movedFrom?: readonly string[];
  /** How often the vendor was tried, logins left out. */
  readonly attempts: number;
  /** By what that is counted: requests unless said, or what comes before them. */
  readonly countedBy?: 'requests' | 'connections' | 'lookups' | 'proxied';
  /** From one attempt to the next; at once unless said. */
  readonly gaps?: readonly Gap[];
  /** Once before the first request where the vendor needs it, unless said. */
  readonly logins?: number;
  /** What the meter says was sent: attempts and logins unless said. */
  readonly spent?: number;
  /** Requests at the other server; none unless said. They never hold a credential. */
  readonly elsewhere?: number;
}

/** An error as the caller and as the user get it. */
export interface Told {
  readonly kind: string;
  readonly message: string;
  /** The first line of what the user reads. */
  readonly title: string;
  /** What came of the vendor's answer, where some of it did. */
  readonly answer?: string;
  /** How many seconds after the last attempt it is possible again, where that is told. */
  readonly again?: number;
  /** Of a write: what became of it. */
  readonly outcome?: Outcome;
}

/** One case of the matrix for one vendor. */
export interface FaultCase {
  /** The row of the matrix, by its title there. */
  readonly row: string;
  /** What of it, in a few words. */
  readonly what: string;
  readonly kit: Kit;
  readonly act: Act;
  readonly limits?: Partial<Limits>;
  readonly site?: Site;
  /** The answer to request number `index` (logins not counted); the good one where it gives none. */
  readonly reply?: (request: Received, index: number, world: World) => Reply | undefined;
  /** The same for logins. */
  readonly login?: (request: Received, index: number, world: World) => Reply | undefined;
  /** The limit is used up when it begins, for half a minute. */
  readonly busy?: boolean;
  /** How far the machine's clock is off, in milliseconds. */
  readonly clockOff?: number;
  /** After a failure the walk goes on from where it says. */
  readonly goesOn?: boolean;
  /** Called after each page, before the next is asked for. */
  readonly onPage?: (world: World) => Promise<void>;
  /** Called before each sleep of the client. */
  readonly onSleep?: (ms: number, world: World) => void;
  readonly expected: Expected;
}
