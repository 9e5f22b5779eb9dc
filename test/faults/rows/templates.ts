import type { Outcome } from '../../../src/http/outcome';
import type { Reply } from '../../support/faults/server';
import type { Expected, FaultCase, Gap, Site, Told, World } from '../case';
import type { Kit, VendorId } from '../kits';
import { kits, PAGE, ROWS } from '../kits';
import { ofWrite } from '../told';
import type { Received } from '../../support/faults/server';

/** One fault of the matrix, before it happens to a vendor. */
export interface Fault {
  readonly row: string;
  /** What of the row, where it names several things. */
  readonly what?: string;
  /** All vendors unless said. */
  readonly only?: readonly VendorId[];
  readonly limits?: FaultCase['limits'];
  readonly site?: Site;
  /** The bad answer. */
  readonly reply?: (request: Received, world: World) => Reply;
  /** What the user is told of it. */
  readonly told?: Told | ((kit: Kit) => Told);
  /** What is said of a success. */
  readonly notices?: readonly string[];
  /** A piece of JSON that the row holds exactly so. */
  readonly has?: string;
  /** Where the meter's numbers come from. */
  readonly meter?: Expected['meter'];
  /** What becomes of a write; left out where the row does not speak of writes. */
  readonly write?: Outcome;
  readonly countedBy?: Expected['countedBy'];
}

/** A random pause before each repeat. */
const BACKOFFS: readonly Gap[] = ['backoff', 'backoff'];

/** Repeated with a random pause, three attempts at most; a write never. `gaps` where the pause is a told one. */
export const repeated = (fault: Fault, gaps: readonly Gap[] = BACKOFFS): FaultCase[] =>
  each(fault, (make, told) => [
    make('once, then it works', 'list', (index) => index === 0, {
      rows: ROWS,
      attempts: 1 + ROWS / PAGE,
      gaps: gaps.slice(0, 1),
    }),
    make('once for one object', 'one', (index) => index === 0, {
      rows: 1,
      attempts: 2,
      gaps: gaps.slice(0, 1),
    }),
    make('every time', 'list', () => true, { rows: 0, attempts: 3, gaps, error: told }),
    make('every time from the second page on', 'list', (index) => index > 0, {
      rows: PAGE,
      attempts: 4,
      gaps: ['at once', ...gaps],
      error: told,
    }),
    ...ofWrites(fault, make, told),
  ]);

/** Never repeated. */
export const ended = (fault: Fault): FaultCase[] =>
  each(fault, (make, told) => [
    make('at once', 'list', () => true, { rows: 0, attempts: 1, error: told }),
    make('for one object', 'one', () => true, { rows: 0, attempts: 1, error: told }),
    make('on the second page', 'list', (index) => index > 0, { rows: PAGE, attempts: 2, error: told }),
    ...ofWrites(fault, make, told),
  ]);

/** Nothing that stops anything. `rows` of the one page that differs, where that is not what it should be. */
export const passed = (fault: Fault, rows = ROWS): FaultCase[] =>
  each({ ...fault, told: NOTHING }, (make) => {
    const { notices = [], has, meter } = fault;
    const also = {
      notices,
      ...(has === undefined ? {} : { has }),
      ...(meter === undefined ? {} : { meter }),
    };
    return [
      make('on the last page', 'list', (index) => index === 2, { rows, attempts: ROWS / PAGE, ...also }),
      make('for one object', 'one', () => true, { rows: 1, attempts: 1, ...also }),
    ];
  });

const NOTHING: Told = { kind: '', message: '', title: '' };

type Make = (
  when: string,
  act: FaultCase['act'],
  isBad: (index: number) => boolean,
  expected: Expected,
) => FaultCase;

function each(fault: Fault, cases: (make: Make, told: Told) => FaultCase[]): FaultCase[] {
  const { row, what, only, limits, site, reply, told = NOTHING, countedBy } = fault;
  return kits
    .filter(({ id }) => only === undefined || only.includes(id))
    .flatMap((kit) => {
      const make: Make = (when, act, isBad, expected) => ({
        row,
        what: what === undefined ? when : `${what}, ${when}`,
        kit,
        act,
        ...(limits === undefined ? {} : { limits }),
        ...(site === undefined ? {} : { site }),
        ...(reply === undefined
          ? {}
          : {
              reply: (request: Received, index: number, world: World) =>
                isBad(index) ? reply(request, world) : undefined,
            }),
        expected: { ...expected, ...(countedBy === undefined ? {} : { countedBy }) },
      });
      return cases(make, typeof told === 'function' ? told(kit) : told).filter(({ act }) => act in kit);
    });
}

function ofWrites({ write }: Fault, make: Make, told: Told): FaultCase[] {
  if (write === undefined) return [];
  return [make('to a write', 'write', () => true, { rows: 0, attempts: 1, error: ofWrite(told, write) })];
}
