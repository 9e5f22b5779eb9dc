import { InputRefused } from '../../answer';
import type { Clock } from '../../clock';
import { spaced } from '../../dates';
import { createRandom } from '../../random';
import { asFields, asText, isFields, type Fields } from '../../read';
import { blankVisit } from './blankVisit';
import { drivers } from './people';
import { companyId } from './visits';

/** The visits as they are now, and how many were inserted since the start. */
export interface VisitBook {
  visits: readonly Fields[];
  inserted: number;
}

/** Why a visit cannot be saved. */
interface Reason {
  readonly field: string;
  readonly message: string;
}

/** Which of the two ids a path means is not said, so both find the visit. */
export const isVisit =
  (id: unknown) =>
  (visit: Fields): boolean =>
    visit._id === id || asText(visit.id) === id;

/** Inserts what is new and updates what is known by its `id`; what cannot be saved is reported, the others are saved. */
export function saveVisits(book: VisitBook, body: unknown, clock: Clock): Fields {
  const entries = (Array.isArray(body) ? body : []).filter(isFields);
  const counts = { recordsUpdated: 0, recordsInserted: 0 };
  const errors: Fields[] = [];
  for (const entry of entries) {
    const [reason] = reasonsAgainst(entry);
    const known = book.visits.find(({ id }) => id === entry.id);
    if (reason) errors.push({ error: 404, message: `Visit ${asText(entry.id) ?? ''}: ${reason.message}` });
    else if (known) {
      replace(book, known, { ...known, ...entry, ...jobsOf(entry), ...stamp(clock) });
      counts.recordsUpdated += 1;
    } else {
      insert(book, entry, clock);
      counts.recordsInserted += 1;
    }
  }
  return { ...counts, errors };
}

/** Changes the fields that the body names, or nothing when there is no such visit. */
export function changeVisit(book: VisitBook, id: unknown, body: unknown, clock: Clock): Fields | undefined {
  const known = book.visits.find(isVisit(id));
  if (!known) return undefined;
  const changes = asFields(body);
  const taken = book.visits.some((visit) => visit !== known && visit.id === changes.id);
  const reasons = [
    ...reasonsAgainst(changes),
    ...(taken ? [{ field: 'id', message: 'another visit has this id.' }] : []),
  ];
  if (reasons.length > 0)
    throw new InputRefused(reasons.map((reason) => ({ place: 'body', value: '', ...reason })));
  // A visit carries the name of its driver.
  const name = nameOf(changes.driverId);
  const named = name === undefined ? {} : { name };
  replace(book, known, { ...known, ...named, ...changes, ...jobsOf(changes), ...stamp(clock) });
  return { updatedRecords: 1 };
}

/** Removes a visit, or nothing when there is no such visit. */
export function removeVisit(book: VisitBook, id: unknown): Fields | undefined {
  const known = book.visits.find(isVisit(id));
  if (!known) return undefined;
  book.visits = book.visits.filter((visit) => visit !== known);
  return { deletedRecords: 1 };
}

function reasonsAgainst({ companyId: company, driverId }: Fields): readonly Reason[] {
  const reasons: Reason[] = [];
  if (company !== undefined && company !== companyId)
    reasons.push({ field: 'companyId', message: `there is no company ${asText(company) ?? ''}.` });
  if (driverId !== undefined && nameOf(driverId) === undefined)
    reasons.push({ field: 'driverId', message: `there is no driver ${asText(driverId) ?? ''}.` });
  return reasons;
}

function insert(book: VisitBook, entry: Fields, clock: Clock): void {
  book.inserted += 1;
  const random = createRandom(900_001 + book.inserted);
  const name = nameOf(entry.driverId) ?? '';
  const createdAt = spaced(clock.now());
  const blank = blankVisit(random, entry.city);
  book.visits = [...book.visits, { ...blank, name, createdAt, ...entry, ...jobsOf(entry), ...stamp(clock) }];
}

function replace(book: VisitBook, known: Fields, visit: Fields): void {
  book.visits = book.visits.map((each) => (each === known ? visit : each));
}

const nameOf = (driverId: unknown) => drivers.find((driver) => driver.driverId === driverId)?.name;

/** The jobs of a visit are the lines that are "job type" items. */
const jobsOf = ({ lines }: Fields): Fields =>
  Array.isArray(lines)
    ? { totalJobs: lines.filter((line) => asFields(line).actionItem === true).length }
    : {};

const stamp = (clock: Clock): Fields => ({ modifieddAt: spaced(clock.now()), modifyUser: 'API' });
